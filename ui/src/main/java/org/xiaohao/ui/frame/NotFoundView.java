package org.xiaohao.ui.frame;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.server.HttpStatusCode;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.time.Clock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** There is no such page. */
@ParentLayout(MainLayout.class)
@AnonymousAllowed
class NotFoundView extends ErrorPage implements HasErrorParameter<NotFoundException> {

    private static final Logger LOG = LoggerFactory.getLogger(NotFoundView.class);

    NotFoundView(Clock clock) {
        super("frame.notFound", clock);
    }

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<NotFoundException> parameter) {
        LOG.info("{}: {} for {}", reference(), "no page", event.getLocation().getPath());
        return HttpStatusCode.NOT_FOUND.getCode();
    }
}
