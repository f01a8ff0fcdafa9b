package org.xiaohao.review;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.xiaohao.plan.TaskEvent.TaskReopened;

/** When a task is taken up again, what had been approved for it holds no more; its number is not given again. */
@Component
class ClosingRevocation {

    private final ClosingRequests requests;

    ClosingRevocation(ClosingRequests requests) {
        this.requests = requests;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(TaskReopened event) {
        requests.findFirstByTaskIdOrderByRequestedAtDescIdDesc(event.task().id())
                .filter(request -> request.getState() == ClosingState.APPROVED)
                .ifPresent(ClosingRequest::revoke);
    }
}
