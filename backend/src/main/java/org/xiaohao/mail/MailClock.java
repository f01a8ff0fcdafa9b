package org.xiaohao.mail;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Looks every few minutes, on one of the nodes, whether mails of the day are to go. */
@Configuration(proxyBeanMethods = false)
class MailClock {

    @Bean
    RecurringTask<Void> dailyMailTask(MailRunner runner, @Value("${xiaohao.mail.look-every:5m}") Duration every) {
        return Tasks.recurring("daily-mail", FixedDelay.of(every)).execute((instance, context) -> runner.run());
    }
}
