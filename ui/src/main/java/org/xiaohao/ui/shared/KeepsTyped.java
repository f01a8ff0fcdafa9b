package org.xiaohao.ui.shared;

import com.vaadin.flow.component.textfield.TextArea;

/**
 * Keeps what is typed into a field in the browser's tab until it is saved, so that neither an expired session nor a lost
 * connection costs a word: after signing in again the text is back. Signing out forgets it.
 */
public final class KeepsTyped {

    private static final String KEEP = """
            const field = this, key = 'xiaohao.typed.' + $0;
            if (field.keptKey === key) return;
            field.keptKey = key;
            const kept = sessionStorage.getItem(key);
            if (kept && kept !== field.value) {
              field.value = kept;
              field.dispatchEvent(new CustomEvent('input', { bubbles: true }));
              field.dispatchEvent(new CustomEvent('change', { bubbles: true }));
            }
            if (!field.keepsTyped) {
              field.keepsTyped = true;
              field.addEventListener('input', () => {
                // A text that is larger than the browser's store stays in the field only.
                try { sessionStorage.setItem(field.keptKey, field.value); } catch { /* full */ }
              });
            }
            """;

    private final TextArea field;
    private final String key;

    private KeepsTyped(TextArea field, String key) {
        this.field = field;
        this.key = key;
    }

    /**
     * Starts keeping, and puts back what was kept under the key and differs from the value of the field.
     *
     * @param key names the person and what the text is for, such as {@code 12.entry.34.text}
     */
    public static KeepsTyped in(TextArea field, String key) {
        field.getElement().executeJs(KEEP, key);
        return new KeepsTyped(field, key);
    }

    /** To be called when the server has the text. */
    public void forget() {
        field.getElement().executeJs("sessionStorage.removeItem('xiaohao.typed.' + $0)", key);
    }
}
