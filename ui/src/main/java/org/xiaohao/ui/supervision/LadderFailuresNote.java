package org.xiaohao.ui.supervision;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.stream.Collectors;
import org.xiaohao.supervision.LadderFailureDetails;
import org.xiaohao.ui.shared.Icons;
import org.xiaohao.ui.shared.Translations;

/** For which units the rules could not be followed, so that nobody believes they were pressed. */
class LadderFailuresNote extends Div {

    private static final int NAMED = 5;

    LadderFailuresNote(List<LadderFailureDetails> failures) {
        addClassNames("note", "late", "no-print", "ladder-failures");
        setVisible(!failures.isEmpty());
        if (failures.isEmpty()) {
            return;
        }
        String names = failures.stream()
                .limit(NAMED)
                .map(failure -> Translations.text("ladder.failed.one", failure.unitName(), failure.reference()))
                .collect(Collectors.joining(Translations.text("remind.and")));
        add(Icons.CLOCK.create(), new Span(Translations.text("ladder.failed", failures.size(), names)));
    }
}
