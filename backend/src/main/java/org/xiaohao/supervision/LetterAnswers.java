package org.xiaohao.supervision;

import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;

interface LetterAnswers extends JpaRepository<LetterAnswer, Long> {

    Optional<LetterAnswer> findTopByLetterIdOrderByAnsweredAtDescIdDesc(long letterId);
}
