package org.xiaohao.intake;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Limit;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.JpaRepository;

interface Intakes extends JpaRepository<Intake, Long> {

    Optional<Intake> findByIdAndJurisdictionId(long id, long jurisdictionId);

    Optional<Intake> findByPlanIdAndJurisdictionId(long planId, long jurisdictionId);

    Page<Intake> findByJurisdictionIdAndStateOrderByChangedAtDesc(
            long jurisdictionId, IntakeState state, Pageable pageable);

    List<Intake> findByJurisdictionIdAndFingerprintAndStateInAndIdNotOrderByChangedAtDesc(
            long jurisdictionId, String fingerprint, Collection<IntakeState> states, long id, Limit limit);
}
