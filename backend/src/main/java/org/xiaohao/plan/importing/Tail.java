package org.xiaohao.plan.importing;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A responsibility statement as read, before the order rule and the document's year are applied. */
final class Tail {

    final List<UnitMention> lead = new ArrayList<>();
    final List<UnitMention> responsible = new ArrayList<>();
    final List<UnitMention> supporting = new ArrayList<>();
    /** The units beside whose name a sign stands; also among those of their role. */
    final List<UnitMention> signed = new ArrayList<>();

    final List<PostMention> posts = new ArrayList<>();
    final Span span;

    @Nullable
    Slice deadline;

    boolean deadlineLabelled;
    boolean andOthers;
    boolean orderRule;
    boolean orderRuleBelow;
    boolean unbalanced;
    boolean roleNotSaid;
    /** Whether it stands in a sentence that says more; a statement of its own takes its place. */
    boolean inText;

    boolean aligned;

    Tail(Span span) {
        this.span = span;
    }

    List<UnitMention> of(Role role) {
        return switch (role) {
            case LEAD -> lead;
            case RESPONSIBLE -> responsible;
            case SUPPORTING -> supporting;
        };
    }

    boolean hasUnits() {
        return !lead.isEmpty() || !responsible.isEmpty() || !supporting.isEmpty();
    }

    /** Whether it names other lead or responsible units than the other one, which names some as well. */
    boolean assignsAnew(Tail other) {
        boolean both =
                !(lead.isEmpty() && responsible.isEmpty()) && !(other.lead.isEmpty() && other.responsible.isEmpty());
        return both
                && !(names(lead).equals(names(other.lead)) && names(responsible).equals(names(other.responsible)));
    }

    private static List<String> names(List<UnitMention> units) {
        return units.stream().map(UnitMention::name).toList();
    }

    /** Adds what another statement on the same task says. */
    Tail merge(Tail other) {
        Tail merged = new Tail(span.union(other.span));
        for (Tail tail : List.of(this, other)) {
            for (Role role : Role.values()) {
                for (UnitMention unit : tail.of(role)) {
                    if (merged.of(role).stream().noneMatch(known -> known.name().equals(unit.name()))) {
                        merged.of(role).add(unit);
                    }
                }
            }
            merged.signed.addAll(tail.signed);
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
