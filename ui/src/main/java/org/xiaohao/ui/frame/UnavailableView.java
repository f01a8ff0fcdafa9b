package org.xiaohao.ui.frame;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.server.HttpStatusCode;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.time.Clock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.xiaohao.shared.UnavailableException;

/** The database went away while a page was opened. Outside of the frame, whose menu and bar would ask the database. */
@AnonymousAllowed
class UnavailableView extends ErrorPage implements HasErrorParameter<UnavailableException> {

    private static final Logger LOG = LoggerFactory.getLogger(UnavailableView.class);

    UnavailableView(Clock clock) {
        super("frame.unavailable", clock);
    }

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<UnavailableException> parameter) {
        LOG.warn(
                "{}: the database went away while {} was opened",
                reference(),
                event.getLocation().getPath());
        return HttpStatusCode.SERVICE_UNAVAILABLE.getCode();
    }
}
