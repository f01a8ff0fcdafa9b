package org.xiaohao.ui.testing;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Map;
import org.xiaohao.shared.Light;
import org.xiaohao.shared.StaleDataException;
import org.xiaohao.ui.shared.Chart;
import org.xiaohao.ui.shared.CountTabs;
import org.xiaohao.ui.shared.EmptyState;
import org.xiaohao.ui.shared.Icons;
import org.xiaohao.ui.shared.KeepsTyped;
import org.xiaohao.ui.shared.LightBadge;
import org.xiaohao.ui.shared.Page;
import org.xiaohao.ui.shared.PageHeader;
import org.xiaohao.ui.shared.SectionCard;
import org.xiaohao.ui.shared.Timeline;
import org.xiaohao.ui.shared.Translations;

/** Shows the shared components to the tests, to a role of nobody's daily work. */
@Route("test/sample")
@RolesAllowed("AUDITOR")
public class SampleView extends Page {

    public SampleView() {
        super("menu.audit");
        CountTabs<Light> tabs = new CountTabs<>(Translations.text("menu.tasks"), light -> {});
        Div lights = new Div();
        lights.addClassNames("row", "gap16");
        for (Light light : Light.values()) {
            tabs.withTile(light, Translations.label(light));
            tabs.setCount(light, light.ordinal() + 1L);
            lights.add(new LightBadge(light));
        }
        tabs.select(Light.OVERDUE);
        Chart chart = new Chart(Translations.text("menu.monitor"));
        chart.setOptions(Map.of(
                "xAxis", Map.of("type", "category", "data", List.of("1", "2", "3")),
                "yAxis", Map.of("type", "value"),
                "series",
                        List.of(Map.of(
                                "type", "bar",
                                "data", List.of(3, 5, 2),
                                "itemStyle", Map.of("color", "var(--xh-late-fill)")))));
        TextArea text = new TextArea(Translations.text("menu.workbench"));
        text.setId("kept");
        KeepsTyped kept = KeepsTyped.in(text, "sample", "1");
        Button refuse = new Button(Translations.text("frame.retry"), event -> {
            throw new StaleDataException();
        });
        refuse.setId("refuse");
        add(
                new PageHeader(Translations.text("menu.audit")).withActions(refuse),
                tabs,
                new SectionCard(Translations.text("menu.monitor"), lights, chart, kept, text),
                new Timeline()
                        .withCurrentEntry("06-30", new Span(Translations.label(Light.NORMAL)))
                        .withEntry("06-22", new Span(Translations.label(Light.NOT_STARTED))),
                new EmptyState(Icons.LIST, Translations.label(Light.DONE), Translations.text("frame.welcome.text")));
    }
}
