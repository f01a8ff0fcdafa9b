package org.xiaohao.supervision;

import com.github.kagkarlsson.scheduler.Clock;
import com.github.kagkarlsson.scheduler.SystemClock;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wakes the ladder every few minutes, on one of the nodes; what is then due is not the clock's concern. */
@Configuration(proxyBeanMethods = false)
class LadderClock {

    /** Under a name of its own, for the application has a clock already. */
    @Bean
    Clock alarmClock() {
        return new SystemClock();
    }

    @Bean
    RecurringTask<Void> ladderTask(LadderRunner runner, @Value("${xiaohao.ladder.look-every:10m}") Duration every) {
        return Tasks.recurring("ladder", FixedDelay.of(every)).execute((instance, context) -> runner.run());
    }
}
