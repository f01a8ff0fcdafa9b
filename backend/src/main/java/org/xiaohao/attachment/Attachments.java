package org.xiaohao.attachment;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface Attachments extends Repository<Attachment, Long> {

    Optional<Attachment> findById(long id);

    Optional<Attachment> findByIdAndJurisdictionId(long id, long jurisdictionId);

    List<Attachment> findByJurisdictionIdAndIdInOrderByUploadedAtAscIdAsc(long jurisdictionId, Collection<Long> ids);

    @Query("select a.storageKey from Attachment a where a.storageKey in :keys")
    Set<String> knownKeys(Collection<String> keys);
}
