package org.xiaohao.ui.frame;

import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteConfiguration;
import jakarta.annotation.security.PermitAll;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.xiaohao.shared.CurrentActor;
import org.xiaohao.shared.Role;
import org.xiaohao.start.StartService;
import org.xiaohao.ui.shared.Page;
import org.xiaohao.ui.shared.PageHeader;
import org.xiaohao.ui.shared.Translations;

/** The first page after signing in: leads to where this person's work is. */
@Route("")
@PermitAll
public class RootView extends Page implements BeforeEnterObserver {

    /** Only as long as something is left to do there. */
    private static final String START = "start";

    private static final Map<Role, List<String>> FIRST_PAGES = new LinkedHashMap<>();

    static {
        FIRST_PAGES.put(Role.OFFICE, List.of(START, "monitor", "tasks"));
        FIRST_PAGES.put(Role.LEADER, List.of("leader", "tasks"));
        FIRST_PAGES.put(Role.UNIT_HEAD, List.of("workbench", "tasks"));
        FIRST_PAGES.put(Role.CLERK, List.of("workbench", "tasks"));
        FIRST_PAGES.put(Role.ADMIN, List.of(START, "admin/units"));
        FIRST_PAGES.put(Role.AUDITOR, List.of("audit"));
    }

    private final transient CurrentActor currentActor;
    private final transient StartService start;

    public RootView(CurrentActor currentActor, StartService start) {
        super("frame.welcome");
        this.currentActor = currentActor;
        this.start = start;
        add(new PageHeader(Translations.text("frame.welcome")), new Paragraph(Translations.text("frame.welcome.text")));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var routes = RouteConfiguration.forRegistry(event.getSource().getRegistry());
        currentActor.find().stream()
                .flatMap(actor -> FIRST_PAGES.entrySet().stream()
                        .filter(entry -> actor.has(entry.getKey()))
                        .flatMap(entry -> entry.getValue().stream()))
                .filter(path -> !path.equals(START) || start.state().isOpen())
                .filter(path -> routes.getRoute(path).isPresent())
                .findFirst()
                .ifPresent(event::forwardTo);
    }
}
