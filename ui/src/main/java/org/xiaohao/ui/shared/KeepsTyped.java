package org.xiaohao.ui.shared;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;

/**
 * Keeps what is typed into a field in the browser's tab until it is saved, so that neither an expired session nor a lost
 * connection costs a word: after signing in again the text is back. Where the record was saved in between by somebody
 * else, the newer text stands in the field and the kept one is shown in this note, to be taken or thrown away. Signing
 * out forgets it.
 */
public final class KeepsTyped extends Div {

    /** Puts back what was typed over the same version; returns what was typed over an older one, or nothing. */
    private static final String KEEP = """
            const field = this, key = 'xiaohao.typed.' + $0, older = key + '.older';
            const put = (name, value) => {
              // A text that is larger than the browser's store stays in the field only.
              try { sessionStorage.setItem(name, value); } catch { /* full */ }
            };
            field.keptKey = key;
            field.keptVersion = $1;
            let kept = null;
            try { kept = JSON.parse(sessionStorage.getItem(key)); } catch { sessionStorage.removeItem(key); }
            if (kept && kept.text === field.value) {
              sessionStorage.removeItem(key);
            } else if (kept && kept.text && kept.version === $1) {
              field.value = kept.text;
              field.dispatchEvent(new CustomEvent('input', { bubbles: true }));
              field.dispatchEvent(new CustomEvent('change', { bubbles: true }));
            } else if (kept && kept.text) {
              const before = sessionStorage.getItem(older);
              put(older, before && before !== kept.text ? before + '\\n' + kept.text : kept.text);
              sessionStorage.removeItem(key);
            }
            if (!field.keepsTyped) {
              field.keepsTyped = true;
              field.addEventListener('input', () =>
                put(field.keptKey, JSON.stringify({ text: field.value, version: field.keptVersion })));
            }
            return sessionStorage.getItem(older) || '';
            """;

    /** What was typed since the text that the server has is typed over the version that the server made of it. */
    private static final String SAVED = """
            const key = 'xiaohao.typed.' + $0;
            let kept = null;
            try { kept = JSON.parse(sessionStorage.getItem(key)); } catch { /* not ours */ }
            if (!kept || kept.text === $2) {
              sessionStorage.removeItem(key);
            } else {
              try { sessionStorage.setItem(key, JSON.stringify({ text: kept.text, version: $1 })); } catch { /* full */ }
            }
            """;

    private final TextArea field;
    private final String key;

    private KeepsTyped(TextArea field, String key) {
        this.field = field;
        this.key = key;
        addClassNames("note", "soon", "kept");
        getElement().setAttribute("role", "status");
        setVisible(false);
    }

    /**
     * Starts keeping, and puts back or shows what was kept under the key and differs from the value of the field.
     *
     * @param key names the person and what the text is for, such as {@code 12.entry.34.text}
     * @param version the state of the record that is typed over; another one whenever somebody saved
     * @return the note to be shown beside the field, invisible while there is nothing to tell
     */
    public static KeepsTyped in(TextArea field, String key, String version) {
        KeepsTyped kept = new KeepsTyped(field, key);
        field.getElement().executeJs(KEEP, key, version).then(String.class, kept::offer);
        return kept;
    }

    /** To be called when the server has the value of the field, with the version that this made. */
    public void saved(String version) {
        field.getElement().executeJs("this.keptVersion = $0", version);
        inTab(SAVED, key, version, field.getValue());
    }

    /** To be called when nothing that was typed is needed any more. */
    public void forget() {
        inTab("sessionStorage.removeItem('xiaohao.typed.' + $0)", key);
    }

    /** Not as a call on the field: that would be dropped where saving is the last thing before the field goes away. */
    private static void inTab(String script, Object... arguments) {
        UI ui = UI.getCurrent();
        if (ui != null) {
            ui.getPage().executeJs(script, arguments);
        }
    }

    private void offer(String older) {
        if (older.isBlank() || field.getValue().contains(older)) {
            dismiss();
            return;
        }
        Paragraph words = new Paragraph(older);
        words.addClassNames("prose", "kept-text");
        Button append = new Button(Translations.text("kept.append"), event -> {
            field.setValue(field.isEmpty() ? older : field.getValue() + "\n" + older);
            dismiss();
            field.focus();
        });
        append.setVisible(!field.isReadOnly());
        Button discard = new Button(Translations.text("kept.discard"), event -> dismiss());
        discard.addThemeName("tertiary");
        Div actions = new Div(append, discard);
        actions.addClassNames("row", "wrap");
        String label = field.getLabel();
        Div content = new Div(
                new Paragraph(
                        label == null || label.isEmpty()
                                ? Translations.text("kept.text")
                                : Translations.text("kept.text.of", label)),
                words,
                actions);
        content.addClassNames("stack", "grow");
        removeAll();
        add(Icons.PEN.create(), content);
        setVisible(true);
    }

    private void dismiss() {
        setVisible(false);
        inTab("sessionStorage.removeItem('xiaohao.typed.' + $0 + '.older')", key);
    }
}
