package org.xiaohao.ui.leader;

import org.springframework.stereotype.Component;
import org.xiaohao.instruction.LeaderService;
import org.xiaohao.ui.frame.MenuCount;

/** How much waits for a leader's word, behind the entry of the page. */
@Component
class LeaderCount implements MenuCount {

    private final LeaderService leader;

    LeaderCount(LeaderService leader) {
        this.leader = leader;
    }

    @Override
    public String path() {
        return "leader";
    }

    @Override
    public long count() {
        return leader.waiting();
    }
}
