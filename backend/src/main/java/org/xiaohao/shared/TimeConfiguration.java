package org.xiaohao.shared;

import java.time.Clock;
import java.time.ZoneId;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where the time comes from; days are counted in the zone of the offices. */
@Configuration
class TimeConfiguration {

    @Bean
    Clock clock(@Value("${xiaohao.zone:Asia/Shanghai}") ZoneId zone) {
        return Clock.system(zone);
    }
}
