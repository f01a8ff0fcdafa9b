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
import org.springframework.security.access.AccessDeniedException;

/** What a service refuses to this person looks the same as what is not there. */
@ParentLayout(MainLayout.class)
@AnonymousAllowed
class RefusedServiceView extends ErrorPage implements HasErrorParameter<AccessDeniedException> {

    private static final Logger LOG = LoggerFactory.getLogger(RefusedServiceView.class);

    RefusedServiceView(Clock clock) {
        super("frame.notFound", clock);
    }

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<AccessDeniedException> parameter) {
        LOG.info(
                "{}: {} for {}",
                reference(),
                "refused by the service",
                event.getLocation().getPath());
        return HttpStatusCode.NOT_FOUND.getCode();
    }
}
