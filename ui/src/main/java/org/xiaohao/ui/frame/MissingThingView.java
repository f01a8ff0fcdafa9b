package org.xiaohao.ui.frame;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.server.HttpStatusCode;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.time.Clock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.xiaohao.shared.NotFoundException;
import org.xiaohao.shared.Refusals;

/** A task, plan or unit that is not there, or that this person may not know of. */
@ParentLayout(MainLayout.class)
@AnonymousAllowed
class MissingThingView extends ErrorPage implements HasErrorParameter<NotFoundException> {

    private static final Logger LOG = LoggerFactory.getLogger(MissingThingView.class);

    private final transient Refusals refusals;

    MissingThingView(Clock clock, Refusals refusals) {
        super("frame.notFound", clock);
        this.refusals = refusals;
    }

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<NotFoundException> parameter) {
        LOG.info(
                "{}: {} for {}",
                reference(),
                "no such thing",
                event.getLocation().getPath());
        refusals.missing("view " + event.getLocation().getPath());
        return HttpStatusCode.NOT_FOUND.getCode();
    }
}
