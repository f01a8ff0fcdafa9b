package org.xiaohao.parsing.statement;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xiaohao.parsing.result.PostMention;
import org.xiaohao.parsing.result.UnitMention;
import org.xiaohao.text.NamedRole;
import org.xiaohao.text.Slice;
import org.xiaohao.text.Span;

/** A responsibility statement as read, before the order rule and the document's year are applied. */
public final class ResponsibilityStatement {

    public final List<UnitMention> lead = new ArrayList<>();
    public final List<UnitMention> responsible = new ArrayList<>();
    public final List<UnitMention> supporting = new ArrayList<>();
    /** The units beside whose name a sign stands; also among those of their role. */
    public final List<UnitMention> signed = new ArrayList<>();

    /** The units that ran together in print; also among those of their role. */
    public final List<UnitMention> parted = new ArrayList<>();

    public final List<PostMention> posts = new ArrayList<>();
    public final Span span;

    @Nullable
    public Slice deadline;

    public boolean deadlineLabelled;
    public boolean andOthers;
    public boolean orderRule;
    public boolean orderRuleBelow;
    public boolean unbalanced;
    public boolean roleNotSaid;
    /** Whether it stands in a sentence that says more; a statement of its own takes its place. */
    public boolean inText;

    /** Whether it is a sentence of the text rather than words in brackets or behind a label. */
    public boolean sentence;

    public boolean aligned;

    public ResponsibilityStatement(Span span) {
        this.span = span;
    }

    public List<UnitMention> of(NamedRole role) {
        return switch (role) {
            case LEAD -> lead;
            case RESPONSIBLE -> responsible;
            case SUPPORTING -> supporting;
        };
    }

    public boolean hasUnits() {
        return !lead.isEmpty() || !responsible.isEmpty() || !supporting.isEmpty();
    }

    /** Whether it names other lead or responsible units, or another day, than the other one, which names some as well. */
    public boolean assignsAnew(ResponsibilityStatement other) {
        boolean both =
                !(lead.isEmpty() && responsible.isEmpty()) && !(other.lead.isEmpty() && other.responsible.isEmpty());
        boolean otherUnits = both
                && !(names(lead).equals(names(other.lead)) && names(responsible).equals(names(other.responsible)));
        Slice due = deadline;
        Slice otherDue = other.deadline;
        return otherUnits || due != null && otherDue != null && !due.text().equals(otherDue.text());
    }

    /** Whether both name a lead, or a time behind a label: two statements that each would be whole. */
    // rule Q14
    public boolean saysAgain(ResponsibilityStatement other) {
        return !lead.isEmpty() && !other.lead.isEmpty() || deadlineLabelled && other.deadlineLabelled;
    }

    private static List<String> names(List<UnitMention> units) {
        return units.stream().map(UnitMention::name).toList();
    }

    /** Adds what another statement on the same task says. */
    public ResponsibilityStatement merge(ResponsibilityStatement other) {
        ResponsibilityStatement merged = new ResponsibilityStatement(span.union(other.span));
        for (ResponsibilityStatement tail : List.of(this, other)) {
            for (NamedRole role : NamedRole.values()) {
                for (UnitMention unit : tail.of(role)) {
                    if (merged.of(role).stream().noneMatch(known -> known.name().equals(unit.name()))) {
                        merged.of(role).add(unit);
                    }
                }
            }
            merged.signed.addAll(tail.signed);
            merged.parted.addAll(tail.parted);
            merged.posts.addAll(tail.posts);
            merged.andOthers |= tail.andOthers;
            merged.orderRule |= tail.orderRule;
            merged.orderRuleBelow |= tail.orderRuleBelow;
            merged.unbalanced |= tail.unbalanced;
            merged.aligned |= tail.aligned;
            merged.roleNotSaid |= tail.roleNotSaid;
            if (merged.deadline == null || tail.deadlineLabelled && !merged.deadlineLabelled) {
                merged.deadline = tail.deadline;
                merged.deadlineLabelled = tail.deadlineLabelled;
            }
        }
        return merged;
    }
}
