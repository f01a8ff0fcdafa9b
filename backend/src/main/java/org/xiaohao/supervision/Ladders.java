package org.xiaohao.supervision;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;

interface Ladders extends JpaRepository<Ladder, Long> {

    Optional<Ladder> findTopByJurisdictionIdOrderByEditionDesc(long jurisdictionId);

    List<Ladder> findTop20ByJurisdictionIdOrderByEditionDesc(long jurisdictionId);
}
