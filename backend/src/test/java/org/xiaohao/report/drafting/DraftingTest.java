package org.xiaohao.report.drafting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.xiaohao.outlines.OutlineLearner;
import org.xiaohao.outlines.OutlinePart;
import org.xiaohao.outlines.PartKind;
import org.xiaohao.report.drafting.DraftFacts.Entry;
import org.xiaohao.report.drafting.Outline.Node;
import org.xiaohao.report.drafting.ReportDraft.DoubtKind;
import org.xiaohao.report.drafting.ReportDraft.SourceKind;
import org.xiaohao.report.drafting.ReportDraft.Statement;
import org.xiaohao.report.drafting.ReportDraft.UnusedReason;

/** The fictional year of the shared folder, in the outline of its last year and in those that come with the product. */
@Tag("slow")
class DraftingTest {

    static Stream<String> outlines() {
        return Stream.concat(Stream.of("learned"), OutlineFiles.NAMES.stream());
    }

    @ParameterizedTest
    @MethodSource("outlines")
    void everyNumberOfTheTextStandsForValuesThatGiveIt(String outline) {
        Proof.require(draft(outline));
    }

    @ParameterizedTest
    @MethodSource("outlines")
    void theReportHasTheTreeOfItsOutline(String outline) {
        Outline shape = outline(facts(), outline);
        ReportDraft draft = draft(outline);
        List<String> wanted = new ArrayList<>();
        tree(shape.nodes(), 1, wanted);
        List<String> found = new ArrayList<>();
        parts(new OutlineLearner().learn(DraftYear.text(draft)).parts(), 1, found);
        assertThat(found).containsExactlyElementsOf(wanted);
    }

    @ParameterizedTest
    @MethodSource("outlines")
    void everyParagraphRestsOnSomething(String outline) {
        assertThat(draft(outline).statements())
                .filteredOn(statement -> !statement.text().isEmpty())
                .allSatisfy(statement -> assertThat(statement.sources()).isNotEmpty());
    }

    @ParameterizedTest
    @MethodSource("outlines")
    void whatIsApprovedIsEitherToldOrListed(String outline) {
        DraftFacts facts = facts();
        ReportDraft draft = draft(outline);
        Set<Long> told = new HashSet<>();
        draft.statements()
                .forEach(statement -> statement.words().stream()
                        .map(ReportDraft.TextSpan::source)
                        .filter(source -> source.kind() == SourceKind.ENTRY || source.kind() == SourceKind.HIGHLIGHT)
                        .forEach(source -> told.add(source.id())));
        Set<Long> listed = new HashSet<>();
        // An earlier revision that was handed back is listed, whether or not the one in force is told.
        draft.unused().stream()
                .filter(one -> one.reason() != UnusedReason.RETURNED)
                .map(one -> one.entryId() == null ? one.highlightId() : one.entryId())
                .forEach(listed::add);
        Stream.concat(facts.tasks().stream().flatMap(task -> task.entries().stream()), facts.highlights().stream())
                .map(Entry::id)
                .forEach(id -> assertThat(told.contains(id) ^ listed.contains(id))
                        .as("entry %d", id)
                        .isTrue());
    }

    @ParameterizedTest
    @MethodSource("outlines")
    void noClauseIsToldTwiceAndNobodySpeaksOfHimself(String outline) {
        Map<String, Integer> clauses = new HashMap<>();
        for (Statement statement : draft(outline).statements()) {
            for (String clause : statement.text().split("[，。；：]")) {
                if (clause.length() > 12) {
                    clauses.merge(clause, 1, Integer::sum);
                }
            }
            assertThat(statement.text()).doesNotContainPattern("我局|我镇|我街道|本单位|本办公室|月底前组织|本周|下季度|尚未办结");
        }
        assertThat(clauses)
                .allSatisfy((clause, times) -> assertThat(times).as(clause).isEqualTo(1));
    }

    @ParameterizedTest
    @MethodSource("outlines")
    void whatIsDoubtfulIsAskedAndStaysOut(String outline) {
        ReportDraft draft = draft(outline);
        assertThat(draft.questions())
                .extracting(ReportDraft.Question::kind)
                .contains(
                        DoubtKind.CONTRADICTION,
                        DoubtKind.MAGNITUDE,
                        DoubtKind.ESTIMATES,
                        DoubtKind.SAME_MEETING,
                        DoubtKind.COPIED,
                        DoubtKind.CAUSE_MISSING);
        assertThat(DraftYear.text(draft)).doesNotContain("21800", "整改率100%", "550", "图书角");
    }

    @ParameterizedTest
    @MethodSource("outlines")
    void theSameFactsGiveTheSameReport(String outline) {
        assertThat(draft(outline)).isEqualTo(draft(outline));
    }

    private static DraftFacts facts() {
        return new FictionalYear(folder()).read();
    }

    private static Path folder() {
        String shared = System.getProperty("xiaohao.shared");
        Path folder = Path.of(shared == null ? "none" : shared).resolve("samples/year");
        assumeTrue(Files.isDirectory(folder), "the shared folder with the fictional year is not there");
        return folder;
    }

    private static ReportDraft draft(String outline) {
        DraftFacts facts = facts();
        return Drafting.draft(facts, outline(facts, outline));
    }

    private static Outline outline(DraftFacts facts, String name) {
        if (!name.equals("learned")) {
            return OutlineFiles.read(name);
        }
        String last = facts.lastReport() == null ? "" : facts.lastReport().text();
        return Outline.learned(new OutlineLearner().learn(last), last, facts.place());
    }

    /** Kinds, depth, number and title of each part; the titles of problems and plans are this year's own. */
    private static void tree(List<Node> nodes, int level, List<String> into) {
        for (Node node : nodes) {
            into.add(line(
                    node.kinds(),
                    level,
                    Page.number(node, 0),
                    node.title() == null ? "" : Outline.filled(node.title(), 2025, "汐川区")));
            tree(node.children(), level + 1, into);
        }
    }

    private static void parts(List<OutlinePart> parts, int level, List<String> into) {
        for (OutlinePart part : parts) {
            into.add(line(
                    part.kinds(),
                    level,
                    Page.number(part.style(), part.number()),
                    part.title() == null ? "" : part.title()));
            parts(part.children(), level + 1, into);
        }
    }

    private static String line(List<PartKind> kinds, int level, String number, String title) {
        boolean own = level > 1 && (kinds.contains(PartKind.PROBLEMS) || kinds.contains(PartKind.NEXT_PLAN));
        return kinds + " " + level + " " + number + (own ? "" : title);
    }
}
