package org.xiaohao.supervision;

import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;

interface LetterForms extends JpaRepository<LetterForm, Long> {

    Optional<LetterForm> findByJurisdictionId(long jurisdictionId);
}
