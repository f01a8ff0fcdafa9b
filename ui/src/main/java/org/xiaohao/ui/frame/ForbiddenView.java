package org.xiaohao.ui.frame;

import com.vaadin.flow.router.AccessDeniedException;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.server.HttpStatusCode;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.time.Clock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.xiaohao.shared.Refusals;

/** A page that this person may not open looks the same as one that is not there. */
@ParentLayout(MainLayout.class)
@AnonymousAllowed
class ForbiddenView extends ErrorPage implements HasErrorParameter<AccessDeniedException> {

    private static final Logger LOG = LoggerFactory.getLogger(ForbiddenView.class);

    private final transient Refusals refusals;

    ForbiddenView(Clock clock, Refusals refusals) {
        super("frame.notFound", clock);
        this.refusals = refusals;
    }

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<AccessDeniedException> parameter) {
        LOG.info(
                "{}: {} for {}",
                reference(),
                "no access to the view",
                event.getLocation().getPath());
        refusals.denied("view " + event.getLocation().getPath());
        return HttpStatusCode.NOT_FOUND.getCode();
    }
}
