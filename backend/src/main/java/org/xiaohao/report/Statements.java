package org.xiaohao.report;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;

interface Statements extends JpaRepository<Statement, Long> {

    Optional<Statement> findByIdAndJurisdictionId(long id, long jurisdictionId);

    @Query("select s.reportId from Statement s where s.id = :id and s.jurisdictionId = :jurisdictionId")
    Optional<Long> findReportId(long id, long jurisdictionId);

    List<Statement> findByReportIdOrderByPosition(long reportId);

    /** Makes room below a position; nobody's version changes by it. */
    @Modifying(flushAutomatically = true)
    @Query("update Statement s set s.position = s.position + 1 where s.reportId = :reportId and s.position > :position")
    void makeRoomBelow(long reportId, int position);
}
