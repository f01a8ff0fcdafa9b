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

/** Something failed while a page was opened. The page says what was kept; the log says what failed. */
@ParentLayout(MainLayout.class)
@AnonymousAllowed
class UnexpectedErrorView extends ErrorPage implements HasErrorParameter<Exception> {

    private static final Logger LOG = LoggerFactory.getLogger(UnexpectedErrorView.class);

    UnexpectedErrorView(Clock clock) {
        super("frame.unexpected", clock);
    }

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<Exception> parameter) {
        LOG.error("{}: opening {} failed", reference(), event.getLocation().getPath(), parameter.getException());
        return HttpStatusCode.INTERNAL_SERVER_ERROR.getCode();
    }
}
