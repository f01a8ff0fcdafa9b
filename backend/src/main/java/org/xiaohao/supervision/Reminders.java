package org.xiaohao.supervision;

import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;

interface Reminders extends JpaRepository<Reminder, Long> {

    Optional<Reminder> findByIdAndJurisdictionIdAndLetterIdIsNull(long id, long jurisdictionId);
}
