package org.xiaohao.ui.shared;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.notification.Notification.Position;
import java.util.List;
import org.xiaohao.shared.DomainException;
import org.xiaohao.shared.ErrorTexts;

/** Short messages at the lower edge: what is done, what was refused. */
public final class Notices {

    private static final int DONE_MILLISECONDS = 5_000;
    private static final int UNDO_MILLISECONDS = 20_000;
    private static final ErrorTexts ERROR_TEXTS = new ErrorTexts();

    private Notices() {}

    /** Says what is done and what comes next. */
    public static void done(String text) {
        Notification.show(text, DONE_MILLISECONDS, Position.BOTTOM_START);
    }

    /** Says what is done, with a button that takes it back. */
    public static void done(String text, String undoLabel, Runnable undo) {
        Notification notice = new Notification();
        notice.setDuration(UNDO_MILLISECONDS);
        notice.setPosition(Position.BOTTOM_START);
        notice.add(row(text, new Button(undoLabel, event -> {
            notice.close();
            undo.run();
        })));
        notice.open();
    }

    /** Says what was refused, why, and what was kept; stays until it is closed. */
    public static void failed(String text) {
        Notification notice = new Notification();
        notice.setDuration(0);
        notice.setPosition(Position.BOTTOM_START);
        notice.setAssertive(true);
        Button close = new Button(Icons.X.create(), event -> notice.close());
        close.addThemeName("tertiary");
        close.addClassName("icon-button");
        close.setAriaLabel(Translations.text("frame.close"));
        notice.add(row(text, close));
        notice.open();
    }

    /** Says what a rule of the domain refused. */
    public static void failed(DomainException error) {
        failed(text(error));
    }

    /** The words for a domain error in the language of the present user interface. */
    public static String text(DomainException error) {
        return ERROR_TEXTS.text(error, Translations.locale());
    }

    /** The words for a code that belongs to no error, such as what is wrong with a cell of a sheet. */
    public static String text(String code, List<Object> arguments) {
        return ERROR_TEXTS.text(code, Translations.locale(), arguments.toArray());
    }

    private static Div row(String text, Button button) {
        Span words = new Span(text);
        words.addClassName("grow");
        Div row = new Div(words, button);
        row.addClassName("row");
        return row;
    }
}
