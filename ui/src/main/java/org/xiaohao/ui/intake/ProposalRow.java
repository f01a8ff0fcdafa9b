package org.xiaohao.ui.intake;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.xiaohao.intake.NameProposal;
import org.xiaohao.orgunit.OrgUnitKind;
import org.xiaohao.ui.shared.Translations;

/** One unknown name with what is proposed for it, which a person may leave out, alter, or settle otherwise. */
class ProposalRow extends Div {

    private static final String SEPARATORS = "[\u3001\uFF0C,\uFF1B;\\s]+";

    private final NameProposal proposal;
    private final Checkbox take = new Checkbox();
    private final Select<OrgUnitKind> kind = new Select<>();
    private final TextField members = new TextField();

    /**
     * @param where where the name stands, for people
     * @param otherwise settles the name in another way
     */
    ProposalRow(NameProposal proposal, String where, Runnable otherwise, Runnable onChange) {
        this.proposal = proposal;
        addClassNames("row", "wrap", "unknown-row");
        take.setValue(proposal.isWhole());
        take.setEnabled(proposal.isWhole());
        take.setAriaLabel(Translations.text("import.proposal.take", proposal.name()));
        take.addClassName("edit-only");
        take.addValueChangeListener(change -> onChange.run());
        Span printed = new Span(proposal.name());
        printed.addClassName("doubt");
        Span place = new Span(where);
        place.addClassNames("s", "t2", "grow");
        Button other = new Button(Translations.text("import.unknown.settle"), event -> otherwise.run());
        other.setAriaLabel(Translations.text("import.unknown.settle.name", proposal.name()));
        other.addThemeNames("small", "tertiary");
        other.addClassName("edit-only");
        add(take, printed, place, new Span(words()));
        if (proposal.way() == NameProposal.Way.NEW_UNIT) {
            addKind();
        }
        add(other);
        if (proposal.way() == NameProposal.Way.NEW_GROUP || proposal.way() == NameProposal.Way.SEVERAL) {
            addMembers(onChange);
        }
    }

    private String words() {
        return switch (proposal.way()) {
            case ALIAS, PART -> Translations.text("import.proposal." + proposal.way(), said(proposal.means()));
            case NEW_UNIT -> Translations.text("import.proposal.NEW_UNIT", said(proposal.code()));
            case NEW_GROUP, SEVERAL -> Translations.text("import.proposal." + proposal.way());
        };
    }

    private static String said(@Nullable String words) {
        return words == null ? "" : words;
    }

    private void addKind() {
        kind.setItems(OrgUnitKind.values());
        kind.setItemLabelGenerator(Translations::label);
        kind.setValue(proposal.kind());
        kind.setAriaLabel(Translations.text("import.proposal.kind", proposal.name()));
        kind.addThemeName("small");
        kind.addClassNames("edit-only", "proposal-kind");
        add(kind);
    }

    private void addMembers(Runnable onChange) {
        members.setValue(String.join(Translations.text("plan.list.separator"), proposal.members()));
        members.setAriaLabel(Translations.text("import.proposal.members", proposal.name()));
        members.setPlaceholder(Translations.text("import.proposal.members.placeholder"));
        members.addThemeName("small");
        members.addClassNames("edit-only", "proposal-members");
        members.addValueChangeListener(change -> {
            boolean any = !names().isEmpty();
            take.setEnabled(any);
            take.setValue(any);
            onChange.run();
        });
        add(members);
    }

    private List<String> names() {
        return Arrays.stream(members.getValue().split(SEPARATORS))
                .filter(name -> !name.isBlank())
                .toList();
    }

    /** Whether the person leaves the proposal in. */
    boolean isTaken() {
        return take.getValue();
    }

    /** The proposal as the person altered it. */
    NameProposal proposal() {
        return switch (proposal.way()) {
            case ALIAS, PART -> proposal;
            case NEW_UNIT -> proposal.withKind(Objects.requireNonNullElse(kind.getValue(), OrgUnitKind.OTHER));
            case NEW_GROUP, SEVERAL -> proposal.withMembers(names());
        };
    }
}
