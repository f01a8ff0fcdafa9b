package org.xiaohao.ui.shared;

import com.vaadin.flow.component.icon.SvgIcon;
import java.util.Locale;

/** The icons of {@code icons.svg}. They say nothing by themselves: a word stands beside, or the button has a name. */
public enum Icons {
    HOME,
    LIST,
    EYE,
    DOC,
    GEAR,
    BELL,
    SEARCH,
    DOWN,
    RIGHT,
    LEFT,
    UP,
    X,
    CHECK,
    PLUS,
    MINUS,
    MENU,
    MORE,
    UPLOAD,
    DOWNLOAD,
    CLIP,
    FILTER,
    PRINT,
    Q,
    INFO,
    STOP,
    USER,
    CLOCK,
    CALENDAR,
    UNDO,
    SEND,
    LINK,
    CLOUD,
    PEN,
    LOCK,
    COLS,
    SPLIT,
    LIGHT_DONE,
    LIGHT_LATE,
    LIGHT_SOON,
    LIGHT_OK,
    LIGHT_IDLE;

    private static final String SPRITE = "icons.svg";

    /** A new icon, hidden from screen readers. */
    public SvgIcon create() {
        return of(symbol());
    }

    /** The id of the symbol in the sprite, such as {@code light-late}. */
    public String symbol() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** A new icon by the id of its symbol, as {@code @Menu(icon)} names it. */
    public static SvgIcon of(String symbol) {
        SvgIcon icon = new SvgIcon(SPRITE, symbol);
        icon.getElement().setAttribute("aria-hidden", "true");
        return icon;
    }
}
