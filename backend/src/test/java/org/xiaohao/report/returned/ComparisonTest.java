package org.xiaohao.report.returned;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xiaohao.report.returned.Change.EditKind;
import org.xiaohao.report.returned.Returned.Slot;

/** What was done to a file is seen, whether its hidden bookmarks survived or it was typed anew. */
@Tag("slow")
class ComparisonTest {

    private static final int PARAGRAPHS = 130;
    private static final int EDITS = 50;

    /** At least 98 of a hundred. */
    private static final int FOUND = 49;

    private static final List<String> SUBJECTS = List.of(
            "全区", "各街道", "区直部门", "基层司法所", "行政复议机构", "综合执法队", "政务服务大厅", "法律援助中心", "公证处", "仲裁委员会", "调解组织", "普法讲师团");
    private static final List<String> ACTS = List.of(
            "健全重大决策合法性审查机制",
            "推行执法全过程记录",
            "清理不合时宜的规范性文件",
            "压减行政许可办理时限",
            "开展行政执法案卷评查",
            "组织领导干部旁听庭审",
            "编制权责清单和负面清单",
            "建立涉企检查扫码登记制度",
            "推进证明事项告知承诺",
            "选派法律顾问进驻园区",
            "培育乡村法律明白人",
            "畅通行政复议申请渠道",
            "实施府院联动会商",
            "开通老年人法律援助绿色通道",
            "打造家门口调解工作室",
            "举办民法典主题巡展");
    private static final List<String> MEASURES = List.of(
            "印发工作方案%d份",
            "召开专题会议%d次",
            "培训执法人员%d人次",
            "审查合同%d件",
            "办理案件%d件",
            "走访企业%d家",
            "化解纠纷%d起",
            "发放宣传资料%d册",
            "整改问题%d项",
            "公开执法信息%d条",
            "减免费用%d万元",
            "服务群众%d人次");
    private static final List<String> GAINS =
            List.of("群众办事少跑腿", "企业负担明显减轻", "执法更有温度", "矛盾化解在萌芽", "决策程序更加规范", "法治氛围日益浓厚", "营商环境持续向好", "依法履职能力稳步提升");

    private enum Edit {
        MOVE,
        SPLIT,
        MERGE,
        RETYPE
    }

    /** An edit with what it was done to, and what must be seen. */
    private record Done(Edit edit, long id, long other) {}

    @ParameterizedTest
    @CsvSource({"1,true", "2,true", "3,true", "4,true", "5,true", "1,false", "2,false", "3,false", "4,false", "5,false"
    })
    void fiftyEditsComeBackAndNothingIsLost(int seed, boolean bookmarks) {
        Random random = new Random(seed);
        List<Given> given = report(random);
        List<Came> came = new ArrayList<>();
        given.forEach(one -> came.add(new Came(one.text(), bookmarks ? List.of(one.id()) : List.of())));
        List<Done> done = edit(given, came, random);
        assertThat(done).hasSize(EDITS);

        Returned returned = Comparison.compare(given, came);

        long found = done.stream().filter(edit -> isFound(edit, returned)).count();
        assertThat(found).isGreaterThanOrEqualTo(FOUND);
        assertNothingIsLost(given, came, returned);
        assertThat(returned.changes())
                .as("nothing is called new or struck that was only edited")
                .noneMatch(change -> change.kinds().contains(EditKind.ADDED)
                        || change.kinds().contains(EditKind.STRUCK));
    }

    @Test
    void aFileAsItWasGivenSaysNothing() {
        List<Given> given = report(new Random(7));
        List<Came> came =
                given.stream().map(one -> new Came(one.text(), List.of())).toList();
        assertThat(Comparison.compare(given, came).changes()).isEmpty();
    }

    @Test
    void whatIsNewAndWhatIsStruckIsSeen() {
        List<Given> given = report(new Random(8));
        List<Came> came = new ArrayList<>(
                given.stream().map(one -> new Came(one.text(), List.of())).toList());
        came.remove(10);
        came.add(40, new Came("此段系领导手写补充，强调山水林田湖草沙一体保护修复。", List.of()));
        Returned returned = Comparison.compare(given, came);
        assertThat(returned.changes()).hasSize(2);
        assertThat(returned.changes().get(0).kinds()).containsExactly(EditKind.ADDED);
        assertThat(returned.changes().get(1).kinds()).containsExactly(EditKind.STRUCK);
        assertThat(returned.changes().get(1).statementId())
                .isEqualTo(given.get(10).id());
        assertThat(returned.slots().get(39).statementId())
                .isEqualTo(given.get(40).id());
        assertThat(returned.slots().get(40).change()).isZero();
    }

    @Test
    void aParagraphTypedAnewInItsPlaceIsThatParagraph() {
        List<Given> given = report(new Random(9));
        for (boolean bookmark : new boolean[] {false, true}) {
            List<Came> came = new ArrayList<>(
                    given.stream().map(one -> new Came(one.text(), List.of())).toList());
            came.set(
                    20,
                    new Came(
                            "这里换成了毫无相同之处的另外一番话！",
                            bookmark ? List.of(given.get(20).id()) : List.of()));
            assertThat(Comparison.compare(given, came).changes())
                    .singleElement()
                    .satisfies(change -> {
                        assertThat(change.kinds()).containsExactly(EditKind.REWORDED);
                        assertThat(change.statementId()).isEqualTo(given.get(20).id());
                    });
        }
    }

    @Test
    void aStatementOfSeveralLinesIsOne() {
        List<Given> given =
                List.of(new Given(1, List.of("引言部分说明情况。")), new Given(2, List.of("第一行讲制度建设。", "第二行讲执法监督。")));
        List<Came> came = List.of(
                new Came("引言部分说明情况。", List.of()), new Came("第一行讲制度建设。", List.of()), new Came("第二行讲执法监督。", List.of()));
        assertThat(Comparison.compare(given, came).changes()).isEmpty();
    }

    @Test
    void aSentenceThatWandersTakesItsSourcesAlong() {
        List<Given> given = List.of(
                new Given(1, List.of("健全重大决策合法性审查机制，审查合同31件。举办民法典主题巡展，服务群众900人次。")),
                new Given(2, List.of("打造家门口调解工作室，化解纠纷77起。")));
        List<Came> came = List.of(
                new Came("健全重大决策合法性审查机制，审查合同31件。", List.of(1L)),
                new Came("打造家门口调解工作室，化解纠纷77起。举办民法典主题巡展，服务群众900人次。", List.of(2L)));
        Returned returned = Comparison.compare(given, came);
        assertThat(returned.changes())
                .hasSize(2)
                .allSatisfy(change -> assertThat(change.kinds()).containsExactly(EditKind.REWORDED));
        assertThat(returned.changes().get(1).from()).containsExactly(1L);
    }

    private static List<Given> report(Random random) {
        List<Given> given = new ArrayList<>();
        Set<String> told = new HashSet<>();
        long id = 1000;
        while (given.size() < PARAGRAPHS) {
            StringBuilder text = new StringBuilder();
            int sentences = 2 + random.nextInt(4);
            for (int i = 0; i < sentences; i++) {
                text.append(pick(SUBJECTS, random))
                        .append(pick(ACTS, random))
                        .append("，")
                        .append(pick(MEASURES, random).formatted(2 + random.nextInt(3000)))
                        .append("，")
                        .append(pick(GAINS, random))
                        .append("。");
            }
            if (told.add(text.toString())) {
                given.add(new Given(id++, List.of(text.toString())));
            }
        }
        return given;
    }

    private static <T> T pick(List<T> among, Random random) {
        return among.get(random.nextInt(among.size()));
    }

    /** Each edit at a paragraph of its own; joined ones are neighbours. */
    private static List<Done> edit(List<Given> given, List<Came> came, Random random) {
        List<Done> done = new ArrayList<>();
        Set<Long> touched = new HashSet<>();
        while (done.size() < EDITS) {
            Edit edit = Edit.values()[done.size() % Edit.values().length];
            Given one = given.get(random.nextInt(given.size() - 1));
            Given next = given.get(given.indexOf(one) + 1);
            int at = indexOf(came, one.text());
            boolean free = !touched.contains(one.id()) && !touched.contains(next.id());
            boolean neighbours =
                    at >= 0 && at + 1 < came.size() && came.get(at + 1).text().equals(next.text());
            if (!free || at < 0 || edit == Edit.MERGE && !neighbours) {
                continue;
            }
            touched.add(one.id());
            Came there = came.get(at);
            switch (edit) {
                case MOVE -> {
                    came.remove(at);
                    int to = (at + 10 + random.nextInt(came.size() - 20)) % came.size();
                    came.add(to, there);
                }
                case SPLIT -> {
                    int cut = there.text().indexOf('。') + 1;
                    came.set(at, new Came(there.text().substring(0, cut), there.marks()));
                    came.add(at + 1, new Came(there.text().substring(cut), List.of()));
                }
                case MERGE -> {
                    touched.add(next.id());
                    Came second = came.remove(at + 1);
                    List<Long> marks = new ArrayList<>(there.marks());
                    marks.addAll(second.marks());
                    came.set(at, new Came(there.text() + second.text(), marks));
                }
                case RETYPE -> came.set(at, new Came(retyped(there.text(), random), there.marks()));
            }
            done.add(new Done(edit, one.id(), edit == Edit.MERGE ? next.id() : 0));
        }
        return done;
    }

    private static int indexOf(List<Came> came, String text) {
        for (int i = 0; i < came.size(); i++) {
            if (came.get(i).text().equals(text)) {
                return i;
            }
        }
        return -1;
    }

    /** Every third clause is put in other words, one is left out, one is added. */
    private static String retyped(String text, Random random) {
        List<String> clauses = new ArrayList<>(Arrays.asList(text.split("(?<=[，。])")));
        for (int i = random.nextInt(3); i < clauses.size(); i += 3) {
            String clause = clauses.get(i);
            clauses.set(i, "其中" + clause.substring(clause.length() / 2 - 1));
        }
        clauses.remove(random.nextInt(clauses.size() - 1));
        clauses.add(random.nextInt(clauses.size()), "坚持守正创新，");
        return String.join("", clauses);
    }

    private static boolean isFound(Done done, Returned returned) {
        return returned.changes().stream().anyMatch(change -> switch (done.edit()) {
            case MOVE -> change.statementId() == done.id() && change.kinds().equals(EnumSet.of(EditKind.MOVED));
            case SPLIT ->
                change.statementId() == done.id()
                        && change.kinds().equals(EnumSet.of(EditKind.SPLIT))
                        && change.pieces().size() == 1;
            case MERGE ->
                change.kinds().equals(EnumSet.of(EditKind.MERGED))
                        && Set.of(change.statementId(), change.joined().getFirst())
                                .equals(Set.of(done.id(), done.other()));
            case RETYPE -> change.statementId() == done.id() && change.kinds().equals(EnumSet.of(EditKind.REWORDED));
        });
    }

    private static void assertNothingIsLost(List<Given> given, List<Came> came, Returned returned) {
        assertThat(returned.slots()).hasSameSizeAs(came);
        List<String> told = new ArrayList<>();
        for (Slot slot : returned.slots()) {
            if (slot.change() < 0) {
                told.add(given.stream()
                        .filter(one -> one.id() == slot.statementId())
                        .findFirst()
                        .orElseThrow()
                        .text());
            } else {
                Change change = returned.changes().get(slot.change());
                told.add(slot.piece() < 0 ? change.after() : change.pieces().get(slot.piece()));
            }
        }
        assertThat(told).isEqualTo(came.stream().map(Came::text).toList());
        Set<Long> kept = new HashSet<>();
        returned.slots().forEach(slot -> kept.add(slot.statementId()));
        returned.changes().forEach(change -> {
            kept.add(change.statementId());
            kept.addAll(change.joined());
        });
        assertThat(kept).containsAll(given.stream().map(Given::id).toList());
    }
}
