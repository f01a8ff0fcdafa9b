package org.xiaohao.ui.report;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import org.xiaohao.ui.shared.KeepsTyped;
import org.xiaohao.ui.shared.Translations;

/** Where a statement is reworded; what is typed outlives a refusal, a second saver and an expired session. */
class StatementEditor extends Div {

    private static final String MIN_HEIGHT = "120px";
    private static final int TYPING_PAUSE_MILLISECONDS = 900;

    private final TextField lead = new TextField(Translations.text("report.lead"));
    private final TextArea text = new TextArea();
    private final Div conflict = new Div();
    private final KeepsTyped kept;
    private final String readLead;
    private final String readText;

    /**
     * @param key names the person and the statement, for what is typed and not saved
     * @param version the version of the statement that is reworded
     */
    StatementEditor(String readLead, String readText, String key, int version, Runnable save, Runnable cancel) {
        this.readLead = readLead;
        this.readText = readText;
        addClassName("report-editor");
        lead.setValue(readLead);
        lead.setVisible(!readLead.isEmpty());
        lead.setWidthFull();
        text.setValue(readText);
        text.setAriaLabel(Translations.text("report.text"));
        text.setWidthFull();
        text.setMinHeight(MIN_HEIGHT);
        text.setValueChangeMode(ValueChangeMode.LAZY);
        text.setValueChangeTimeout(TYPING_PAUSE_MILLISECONDS);
        kept = KeepsTyped.in(text, key, Integer.toString(version));
        Button saving = new Button(Translations.text("report.save"), event -> save.run());
        saving.addThemeName("primary");
        Button cancelling = new Button(Translations.text("report.cancel"), event -> {
            kept.forget();
            cancel.run();
        });
        Div actions = new Div(saving, cancelling);
        actions.addClassName("row");
        conflict.addClassNames("note", "soon");
        conflict.getElement().setAttribute("role", "alert");
        conflict.setVisible(false);
        add(lead, kept, text, conflict, actions);
    }

    String lead() {
        return lead.getValue();
    }

    String text() {
        return text.getValue();
    }

    /** Told when a person has stopped typing for a moment. */
    void onPause(Runnable paused) {
        text.addValueChangeListener(event -> {
            if (event.isFromClient()) {
                paused.run();
            }
        });
    }

    boolean isChanged() {
        return !lead().equals(readLead) || !text().equals(readText);
    }

    void focus() {
        text.focus();
    }

    void forget() {
        kept.forget();
    }

    void refuse(String why) {
        text.setInvalid(true);
        text.setErrorMessage(why);
    }

    /** Says that somebody else saved meanwhile, shows those words, and leaves the choice. */
    void showConflict(String theirs, Runnable saveMine, Runnable takeTheirs) {
        conflict.removeAll();
        Paragraph words = new Paragraph(theirs.isBlank() ? Translations.text("report.missing") : theirs);
        words.addClassName("theirs");
        Div actions = new Div(
                new Button(Translations.text("report.conflict.mine"), event -> saveMine.run()),
                new Button(Translations.text("report.conflict.theirs"), event -> {
                    kept.forget();
                    takeTheirs.run();
                }));
        actions.addClassNames("row", "wrap");
        conflict.add(new Span(Translations.text("report.conflict")), words, actions);
        conflict.setVisible(true);
    }
}
