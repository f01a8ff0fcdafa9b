package org.xiaohao.ui.shared;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;

/** A band above content that was kept although something failed, with a button that tries again. */
public class ErrorBand extends Div {

    private final Span text = new Span();

    /** @param retry what failed; when it succeeds now, the band goes away */
    public ErrorBand(Runnable retry) {
        addClassNames("band", "late");
        getElement().setAttribute("role", "alert");
        add(Icons.STOP.create(), text, new Button(Translations.text("frame.retry"), event -> {
            retry.run();
            setVisible(false);
        }));
        setVisible(false);
    }

    /** Shows the band: what happened and what was kept. */
    public void show(String message) {
        text.setText(message);
        setVisible(true);
    }
}
