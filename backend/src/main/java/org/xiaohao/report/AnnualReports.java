package org.xiaohao.report;

import jakarta.persistence.LockModeType;
import java.util.Optional;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;

interface AnnualReports extends JpaRepository<AnnualReport, Long> {

    Optional<AnnualReport> findByIdAndJurisdictionId(long id, long jurisdictionId);

    /** Locks the row: the order of the statements is changed by one person at a time. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    Optional<AnnualReport> findWithLockByIdAndJurisdictionId(long id, long jurisdictionId);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    Optional<AnnualReport> findWithLockByJurisdictionIdAndYearAndEdition(long jurisdictionId, int year, long edition);

    /** The report of a year; those that were drafted for single plans before come after it. */
    Optional<AnnualReport> findFirstByJurisdictionIdAndYearOrderByEdition(long jurisdictionId, int year);

    boolean existsByJurisdictionIdAndOutline(long jurisdictionId, String outline);

    Page<AnnualReport> findByJurisdictionIdOrderByYearDescCreatedAtDescIdDesc(long jurisdictionId, Pageable pageable);
}
