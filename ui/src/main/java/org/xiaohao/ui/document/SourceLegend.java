package org.xiaohao.ui.document;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import org.xiaohao.ui.shared.Translations;

/** What the marks of a source text mean. */
public class SourceLegend extends Div {

    public SourceLegend() {
        addClassNames("source-legend", "xs", "wide-only");
        for (SourceMark.Kind kind : List.of(
                SourceMark.Kind.LEAD,
                SourceMark.Kind.RESPONSIBLE,
                SourceMark.Kind.SUPPORTING,
                SourceMark.Kind.DUE,
                SourceMark.Kind.DOUBT)) {
            Span sample = new Span(Translations.text("plan.mark." + kind));
            sample.addClassName(kind.cssClass());
            add(sample);
        }
    }
}
