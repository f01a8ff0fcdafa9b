package org.xiaohao.ui.shared;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Comparator;
import org.xiaohao.progress.EntryDetails;
import org.xiaohao.progress.ProgressService;

/** Compares a revision of an entry with the one before it, word by word, when somebody asks for it. */
public class RevisionDiff extends Div {

    public RevisionDiff(ProgressService progress, EntryDetails entry) {
        addClassNames("revision-diff", "no-print");
        setVisible(entry.revision() > 1);
        Button compare = new Button(Translations.text("revision.compare"));
        compare.addThemeNames("tertiary", "small");
        compare.addClickListener(event -> {
            removeAll();
            progress.revisions(entry.assignmentId(), entry.period().id()).stream()
                    .filter(other -> other.revision() < entry.revision())
                    .max(Comparator.comparing(EntryDetails::revision))
                    .ifPresentOrElse(
                            other -> add(new WordDiff(
                                    other.text().content(), entry.text().content())),
                            () -> add(new Paragraph(Translations.text("revision.none"))));
        });
        add(compare);
    }
}
