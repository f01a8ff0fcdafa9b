package org.xiaohao.ui.shared;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Counts that are filters: one tile each, exactly one of them pressed.
 *
 * @param <T> what a tile stands for
 */
public class CountTabs<T> extends Div {

    private final Map<T, NativeButton> tiles = new LinkedHashMap<>();
    private final Map<T, Span> counts = new LinkedHashMap<>();
    private @Nullable T selected;

    private final Consumer<T> onSelect;

    /**
     * @param name the name of the group for screen readers
     * @param onSelect told when a person presses a tile, not when {@link #select} is called
     */
    public CountTabs(String name, Consumer<T> onSelect) {
        this.onSelect = onSelect;
        addClassName("tiles");
        getElement().setAttribute("role", "group").setAttribute("aria-label", name);
    }

    public CountTabs<T> withTile(T value, String label) {
        Span count = new Span();
        count.getElement().getStyle().set("display", "contents");
        NativeButton tile = new NativeButton();
        tile.add(count, new Span(label));
        tile.addClickListener(event -> {
            select(value);
            onSelect.accept(value);
        });
        tiles.put(value, tile);
        counts.put(value, count);
        setCount(value, 0);
        press(tile, false);
        add(tile);
        return this;
    }

    public void setCount(T value, long count) {
        Span holder = counts.get(value);
        if (holder != null) {
            holder.getElement().removeAllChildren();
            holder.getElement().appendChild(new com.vaadin.flow.dom.Element("b").setText(Long.toString(count)));
        }
    }

    public void select(T value) {
        selected = value;
        tiles.forEach((key, tile) -> press(tile, key.equals(value)));
    }

    /** What is pressed; null before the first {@link #select}. */
    public @Nullable T selected() {
        return selected;
    }

    private static void press(NativeButton tile, boolean pressed) {
        tile.getElement().setAttribute("aria-pressed", Boolean.toString(pressed));
    }
}
