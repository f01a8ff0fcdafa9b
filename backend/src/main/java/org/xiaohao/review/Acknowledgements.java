package org.xiaohao.review;

import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;

interface Acknowledgements extends JpaRepository<Acknowledgement, Long> {

    boolean existsByEntryIdAndAccountId(long entryId, long accountId);

    List<Acknowledgement> findTop20ByEntryIdOrderByReadAtAscIdAsc(long entryId);
}
