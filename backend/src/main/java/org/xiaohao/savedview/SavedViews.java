package org.xiaohao.savedview;

import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.JpaRepository;

interface SavedViews extends JpaRepository<SavedView, Long> {

    Optional<SavedView> findByIdAndJurisdictionId(long id, long jurisdictionId);

    List<SavedView> findByAccountIdOrderByName(long accountId, Pageable pageable);

    List<SavedView> findByOrgUnitIdAndAccountIdNotOrderByName(long orgUnitId, long accountId, Pageable pageable);

    long countByAccountId(long accountId);

    long countByOrgUnitId(long orgUnitId);

    boolean existsByAccountIdAndNameAndIdNot(long accountId, String name, long id);

    boolean existsByOrgUnitIdAndNameAndIdNot(long orgUnitId, String name, long id);
}
