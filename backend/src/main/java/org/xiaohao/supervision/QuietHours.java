package org.xiaohao.supervision;

import java.time.Clock;
import java.time.LocalTime;
import java.time.temporal.ChronoField;
import org.springframework.stereotype.Component;

/** When nobody is disturbed without anybody's doing: as the rules of pressing say, also while they are paused. */
@Component
public class QuietHours {

    private final Ladders ladders;
    private final Clock clock;

    QuietHours(Ladders ladders, Clock clock) {
        this.ladders = ladders;
        this.clock = clock;
    }

    /** Whether it is quiet in a jurisdiction now. */
    public boolean now(long jurisdictionId) {
        LadderRules rules = ladders.findTopByJurisdictionIdOrderByEditionDesc(jurisdictionId)
                .map(Ladder::rules)
                .orElse(LadderRules.USUAL);
        return rules.isQuiet(LocalTime.now(clock).get(ChronoField.MINUTE_OF_DAY));
    }
}
