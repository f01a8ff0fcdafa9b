package org.xiaohao.report;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.ToDoubleFunction;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.xiaohao.report.drafting.ReportDraft;
import org.xiaohao.report.drafting.ReportDraft.Source;
import org.xiaohao.report.drafting.ReportDraft.SourceKind;

/**
 * Which statement of a stored report is which of a new draft: the one of the same key, then the one about the same, then
 * the one of the same place in the outline that tells of the same among others. What a person worded follows only where
 * nothing of it is told a second time elsewhere; otherwise it is set aside.
 */
final class StatementMatch {

    /** In another place of the outline a statement must tell mostly of the same to be the same. */
    private static final double MOSTLY = 0.5;

    private static final Set<String> EDGES = Set.of("lead", "tail", "none", "missing");

    private final List<ReportDraft.Statement> drafts;
    private final Map<Statement, Set<Source>> sources;
    private final UnaryOperator<Source> matter;
    private final Map<Statement, ReportDraft.Statement> found = new LinkedHashMap<>();
    private final Map<ReportDraft.Statement, Statement> taken = new IdentityHashMap<>();
    private final Set<Statement> aside = new LinkedHashSet<>();

    /**
     * @param sources what the statements without a word on what they are about rest on
     * @param matter what stays of a source when it is corrected
     */
    StatementMatch(
            List<Statement> before,
            List<ReportDraft.Statement> drafts,
            Map<Statement, Set<Source>> sources,
            UnaryOperator<Source> matter) {
        this.drafts = drafts;
        this.matter = matter;
        this.sources = new HashMap<>();
        sources.forEach((one, own) -> this.sources.put(one, factual(own)));
        List<Statement> drafted =
                before.stream().filter(one -> one.getDraftKey() != null).toList();
        List<Statement> first =
                new ArrayList<>(drafted.stream().filter(Statement::isKept).toList());
        first.addAll(drafted.stream().filter(one -> !one.isKept()).toList());
        pair(first, (one, draft) -> draft.key().equals(one.getDraftKey()));
        pair(
                first,
                (one, draft) ->
                        !draft.about().isEmpty() && Set.copyOf(draft.about()).equals(one.about()));
        first.forEach(this::pairMostAlike);
        first.stream()
                .filter(one -> !found.containsKey(one) && one.isKept() && isTold(one))
                .forEach(aside::add);
    }

    /** What the draft says in the place of a statement, or null. */
    ReportDraft.@Nullable Statement of(Statement statement) {
        return found.get(statement);
    }

    /** The statement that a draft is of, or null for a new one. */
    @Nullable
    Statement of(ReportDraft.Statement draft) {
        return taken.get(draft);
    }

    /** A person's words on what the draft tells elsewhere. */
    boolean isAside(Statement statement) {
        return aside.contains(statement);
    }

    private void pair(List<Statement> among, BiPredicate<Statement, ReportDraft.Statement> same) {
        for (Statement one : among) {
            if (!found.containsKey(one)) {
                drafts.stream()
                        .filter(draft -> !taken.containsKey(draft) && isOfOneKind(one, draft) && same.test(one, draft))
                        .findFirst()
                        .ifPresent(draft -> join(one, draft));
            }
        }
    }

    private void join(Statement one, ReportDraft.Statement draft) {
        found.put(one, draft);
        taken.put(draft, one);
    }

    private static boolean isOfOneKind(Statement one, ReportDraft.Statement draft) {
        return (one.getKind() == StatementKind.HEADING) == draft.level() > 0;
    }

    private void pairMostAlike(Statement one) {
        if (found.containsKey(one)) {
            return;
        }
        ToDoubleFunction<ReportDraft.Statement> likeness =
                one.isOfUnknownMatter() ? draft -> likenessBySources(one, draft) : draft -> likeness(one, draft);
        drafts.stream()
                .filter(draft -> !taken.containsKey(draft) && isOfOneKind(one, draft))
                .filter(draft -> likeness.applyAsDouble(draft) > 0)
                .max(Comparator.comparingDouble(likeness))
                .ifPresent(draft -> join(one, draft));
    }

    /** Above 0 where a statement may stand for a draft: nothing that it tells of is told by another. */
    private double likeness(Statement one, ReportDraft.Statement draft) {
        Set<String> both = common(one.about(), draft.about());
        boolean here = draft.place().equals(ReportDraft.Statement.placeOf(String.valueOf(one.getDraftKey())));
        double share = share(one.about(), draft.about(), both);
        boolean elsewhere = drafts.stream()
                .filter(other -> other != draft && isOfOneKind(one, other))
                .flatMap(other -> other.about().stream())
                .anyMatch(member -> one.about().contains(member) && !both.contains(member));
        return both.isEmpty() || elsewhere || !here && share < MOSTLY ? 0 : share + (here ? 1 : 0);
    }

    /** How an older version's statement is found: by what it rests on, an edge or a heading by its part. */
    private double likenessBySources(Statement one, ReportDraft.Statement draft) {
        if (!one.getPart().equals(draft.kind()) || one.getLevel() != draft.level()) {
            return 0;
        }
        if (draft.level() > 0) {
            return unnumbered(one.getContent()).equals(unnumbered(draft.heading())) ? 2 : 1.0 / 1024;
        }
        Set<Source> own = sources.getOrDefault(one, Set.of());
        Set<Source> fresh = factual(draft.sources());
        Set<Source> both = common(own, fresh);
        if (!both.isEmpty()) {
            return share(own, fresh, both);
        }
        String key = String.valueOf(one.getDraftKey());
        String role = draft.place().substring(draft.place().indexOf('/') + 1);
        boolean edge = EDGES.contains(role) ? key.endsWith('/' + role) : role.equals("intro") && key.indexOf('/') < 0;
        return edge ? MOSTLY : 0;
    }

    private static String unnumbered(String heading) {
        return heading.replaceFirst("^(?:[一二三四五六七八九十]+、|[（(][一二三四五六七八九十\\d]+[）)]|\\d+[.．])", "");
    }

    private static <T> double share(Collection<T> one, Collection<T> two, Set<T> both) {
        return both.size() / (double) Math.max(1, one.size() + two.size() - both.size());
    }

    private static <T> Set<T> common(Collection<T> one, Collection<T> two) {
        Set<T> both = new HashSet<>(one);
        both.retainAll(Set.copyOf(two));
        return both;
    }

    /** Sources that tell one statement from another. */
    private Set<Source> factual(Collection<Source> sources) {
        Set<Source> result = new HashSet<>();
        sources.stream()
                .filter(source -> source.kind() != SourceKind.OUTLINE && source.kind() != SourceKind.PLAN)
                .forEach(source -> result.add(matter.apply(source)));
        return result;
    }

    /** Whether the draft tells of what a statement tells of; a heading is told by the outline. */
    private boolean isTold(Statement one) {
        if (one.getKind() == StatementKind.HEADING) {
            return true;
        }
        Set<Source> own = sources.getOrDefault(one, Set.of());
        return drafts.stream()
                .filter(draft -> draft.level() == 0)
                .anyMatch(draft -> one.isOfUnknownMatter()
                        ? !common(own, factual(draft.sources())).isEmpty()
                        : !common(one.about(), draft.about()).isEmpty());
    }
}
