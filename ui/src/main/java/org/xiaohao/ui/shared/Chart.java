package org.xiaohao.ui.shared;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.dependency.JavaScript;
import com.vaadin.flow.component.html.Div;
import java.util.Map;
import java.util.function.Consumer;
import tools.jackson.databind.json.JsonMapper;

/**
 * A picture drawn by ECharts. Options are those of ECharts; a colour may be written {@code var(--xh-late-fill)}. It never
 * moves, follows the width of its place, and has a description; a table beside it serves readers and printers.
 */
@JavaScript("context://webjars/echarts/5.5.0/echarts.min.js")
public class Chart extends Div {

    private static final JsonMapper JSON = JsonMapper.shared();

    /** The script may still load when the component is attached, so it waits for the library. */
    private static final String DRAW = """
            const place = this, description = $1;
            const option = JSON.parse($0, (key, value) => {
              const name = typeof value === 'string' && value.match(/^var\\((--[\\w-]+)\\)$/);
              return name ? getComputedStyle(place).getPropertyValue(name[1]).trim() : value;
            });
            option.animation = false;
            option.aria = { show: true, label: { description } };
            const draw = () => {
              if (!place.isConnected) return;
              if (!window.echarts || !place.clientWidth) { setTimeout(draw, 50); return; }
              if (!place.chart) {
                place.chart = window.echarts.init(place, null, { renderer: 'svg' });
                place.chart.on('click', e => place.dispatchEvent(new CustomEvent('chart-click',
                  { detail: { name: e.name || '', series: e.seriesName || '' } })));
                new ResizeObserver(() => place.chart.resize()).observe(place);
              }
              place.chart.setOption(option, true);
            };
            draw();
            """;

    private final String description;
    private Map<String, Object> options = Map.of();

    /** @param description what the picture shows, in one sentence */
    public Chart(String description) {
        this.description = description;
        addClassName("chart");
        getElement().setAttribute("role", "img").setAttribute("aria-label", description);
    }

    /** Draws these options instead of the former ones. */
    public void setOptions(Map<String, Object> options) {
        this.options = Map.copyOf(options);
        if (isAttached()) {
            draw();
        }
    }

    /** Tells what a person clicked on. */
    public void addPointListener(Consumer<Point> listener) {
        getElement()
                .addEventListener(
                        "chart-click",
                        event -> listener.accept(new Point(
                                event.getEventData().get("event.detail.name").asString(),
                                event.getEventData().get("event.detail.series").asString())))
                .addEventData("event.detail.name")
                .addEventData("event.detail.series");
    }

    @Override
    protected void onAttach(AttachEvent event) {
        super.onAttach(event);
        draw();
    }

    private void draw() {
        if (!options.isEmpty()) {
            getElement().executeJs(DRAW, JSON.writeValueAsString(options), description);
        }
    }

    /**
     * What was clicked on.
     *
     * @param name the category
     * @param series the name of the series
     */
    public record Point(String name, String series) {}
}
