package org.xiaohao.workday;

import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;

interface OwnDays extends JpaRepository<OwnDay, Long> {

    List<OwnDay> findByJurisdictionIdOrderByDay(long jurisdictionId);

    List<OwnDay> findByJurisdictionIdAndYear(long jurisdictionId, int year);
}
