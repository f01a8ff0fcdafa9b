package org.xiaohao.ui.task;

import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import org.xiaohao.progress.Figure;
import org.xiaohao.progress.IndicatorProgress;
import org.xiaohao.progress.IndicatorProgress.Standing;
import org.xiaohao.ui.shared.ParticularsText;
import org.xiaohao.ui.shared.Translations;

/** The figures that a task sets as targets, each with what was reported so far; whether that is enough, where it is certain. */
class IndicatorFacts extends DescriptionList {

    IndicatorFacts(List<IndicatorProgress> indicators) {
        addClassName("fact-figures");
        indicators.forEach(this::show);
    }

    private void show(IndicatorProgress indicator) {
        Span target = new Span(ParticularsText.target(indicator.target()));
        target.addClassNames("xs", "t2");
        Figure reported = indicator.reported();
        Description soFar = new Description(new Span(
                reported == null
                        ? Translations.text("task.indicator.none")
                        : Translations.text("task.indicator.reported", ParticularsText.figure(reported))));
        if (indicator.standing() != Standing.UNCERTAIN) {
            Span standing = new Span(Translations.label(indicator.standing()));
            standing.addClassNames("badge", "quiet");
            soFar.add(standing);
        }
        add(new Term(new Span(indicator.target().name()), target), soFar);
    }
}
