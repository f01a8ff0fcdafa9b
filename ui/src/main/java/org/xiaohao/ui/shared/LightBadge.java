package org.xiaohao.ui.shared;

import com.vaadin.flow.component.html.Span;
import org.xiaohao.shared.Light;

/** A light: shape, word and colour together. */
public class LightBadge extends Span {

    public LightBadge(Light light) {
        this(light, Translations.label(light));
    }

    /** @param word what to write instead of the light's own word, such as how many days are left */
    public LightBadge(Light light, String word) {
        addClassNames("light", cssClass(light));
        add(icon(light).create(), new Span(word));
    }

    /** The class that colours a word or a cell: {@code late}, {@code soon}, {@code ok}, {@code idle}, {@code done}. */
    public static String cssClass(Light light) {
        return switch (light) {
            case OVERDUE -> "late";
            case DUE_SOON -> "soon";
            case NOT_STARTED -> "idle";
            case NORMAL -> "ok";
            case DONE -> "done";
        };
    }

    private static Icons icon(Light light) {
        return switch (light) {
            case OVERDUE -> Icons.LIGHT_LATE;
            case DUE_SOON -> Icons.LIGHT_SOON;
            case NOT_STARTED -> Icons.LIGHT_IDLE;
            case NORMAL -> Icons.LIGHT_OK;
            case DONE -> Icons.LIGHT_DONE;
        };
    }
}
