package org.xiaohao.ui.supervision;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.xiaohao.supervision.LadderProposal;
import org.xiaohao.supervision.LadderService;
import org.xiaohao.supervision.PressService;
import org.xiaohao.supervision.ReminderKind;
import org.xiaohao.ui.shared.Icons;
import org.xiaohao.ui.shared.Notices;
import org.xiaohao.ui.shared.Translations;

/** What the rules put to the office in the plan that is shown: it looks and sends, or decides that nothing is sent. */
class ProposalsNote extends Div {

    private final transient LadderService ladder;
    private final transient PressService press;
    private final @Nullable Long planId;
    private final transient Runnable onChange;

    ProposalsNote(LadderService ladder, PressService press, @Nullable Long planId, Runnable onChange) {
        this.ladder = ladder;
        this.press = press;
        this.planId = planId;
        this.onChange = onChange;
        addClassNames("note", "soon", "no-print", "proposals");
        refresh();
    }

    final void refresh() {
        removeAll();
        List<LadderProposal> mine = ladder.proposals(planId);
        setVisible(!mine.isEmpty());
        if (mine.isEmpty()) {
            return;
        }
        long units = mine.stream().map(LadderProposal::orgUnitId).distinct().count();
        long answered = mine.stream()
                .filter(proposal -> proposal.why() != LadderProposal.Why.RULE)
                .count();
        Span text = new Span(Translations.text(
                answered == 0 ? "proposals.text" : "proposals.textAnswered", units, mine.size(), answered));
        text.addClassName("grow");
        if (mine.size() == LadderService.MOST_PROPOSALS) {
            text.add(Translations.text("proposals.most", mine.size()));
        }
        Button look = new Button(Translations.text("proposals.look"), event -> look(mine));
        Button dismiss = new Button(Translations.text("proposals.dismiss", mine.size()), event -> dismiss(mine));
        dismiss.addThemeName("tertiary");
        add(Icons.CLOCK.create(), text, dismiss, look);
    }

    private void look(List<LadderProposal> mine) {
        boolean letters = mine.stream().anyMatch(proposal -> proposal.step() == ReminderKind.SUPERVISION_LETTER);
        new PressDialog(
                        press,
                        planId,
                        mine.stream().map(LadderProposal::key).collect(Collectors.toSet()),
                        letters ? ReminderKind.SUPERVISION_LETTER : ReminderKind.NUDGE,
                        (kind, done) -> {
                            Notices.done(PressBar.text(kind, done));
                            refresh();
                            onChange.run();
                        })
                .open();
    }

    private void dismiss(List<LadderProposal> mine) {
        try {
            int dismissed = ladder.dismiss(mine.stream().map(LadderProposal::id).collect(Collectors.toSet()));
            Notices.done(Translations.text("proposals.dismissed", dismissed));
        } finally {
            refresh();
        }
    }
}
