package org.xiaohao.supervision;

import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;

interface SupervisionLetters extends JpaRepository<SupervisionLetter, Long> {

    Optional<SupervisionLetter> findByIdAndJurisdictionId(long id, long jurisdictionId);
}
