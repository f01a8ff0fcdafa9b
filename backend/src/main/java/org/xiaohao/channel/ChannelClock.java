package org.xiaohao.channel;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wakes the delivery, on one of the nodes. */
@Configuration(proxyBeanMethods = false)
class ChannelClock {

    @Bean
    RecurringTask<Void> channelTask(ChannelRunner runner, @Value("${xiaohao.channels.look-every:30s}") Duration every) {
        return Tasks.recurring("channels", FixedDelay.of(every)).execute((instance, context) -> runner.run());
    }
}
