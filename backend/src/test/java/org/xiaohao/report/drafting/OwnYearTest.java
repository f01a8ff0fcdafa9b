package org.xiaohao.report.drafting;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.xiaohao.outlines.OutlineLearner;
import org.xiaohao.report.drafting.ReportDraft.DoubtKind;
import org.xiaohao.report.drafting.ReportDraft.Statement;

/**
 * A second invented year, of the mountain county 松岭县, with tasks and words of its own: what a director would look for
 * in the report, in the outline of last year and in those that come with the product.
 */
@Tag("slow")
class OwnYearTest {

    static Stream<String> outlines() {
        return Stream.concat(Stream.of("learned"), OutlineFiles.NAMES.stream());
    }

    @ParameterizedTest
    @MethodSource("outlines")
    void everyFigureIsTheYearsValueAndProved(String outline) {
        ReportDraft draft = draft(outline);
        Proof.require(draft);
        assertThat(DraftYear.text(draft))
                .contains(
                        "办理“带押过户”登记239件",
                        "节约过桥资金3580万元",
                        "审查涉企政策措施104件",
                        "联审乡镇合同230份",
                        "涉及合同金额1.384亿元",
                        "查处涉林案件82起",
                        "清退违规收费52万元",
                        "茶馆调解纠纷536件",
                        "受理行政复议案件106件",
                        "2316人")
                .doesNotContain("1280件", "69起", "594件", "3场，参加", "9场");
    }

    @ParameterizedTest
    @MethodSource("outlines")
    void aRateStandsWithItsCounts(String outline) {
        assertThat(DraftYear.text(draft(outline)))
                .contains("作出行政处罚决定540件，完成信用修复431件，信用修复率达到79.8%", "调解和解结案51件，复议调解和解率48.1%")
                .doesNotContain("63.6%", "77.5%", "87.1%", "92.4%");
    }

    @ParameterizedTest
    @MethodSource("outlines")
    void itSpeaksAsOneOfWhatWasDone(String outline) {
        String text = DraftYear.text(draft(outline));
        assertThat(text)
                .doesNotContain("我局", "我乡", "月底前", "向县领导", "受到肯定", "上季度", "予以更正", "马春山", "李大柱", "县林草局", "青石乡", "县国土资源局")
                .doesNotContain("中止", "暂停办理", "滨河路")
                .doesNotContainPattern("[\\u4e00-\\u9fff][,;:]")
                .doesNotContainPattern("，，|。。|、，|；。");
        assertThat(text).contains("《松岭县不动产登记容缺受理办法》", "签订《涉林案件行刑衔接办法》", "在全省人民调解工作会议上交流");
    }

    @ParameterizedTest
    @MethodSource("outlines")
    void theOpeningIsSaidOnce(String outline) {
        String opening = draft(outline).statements().getFirst().text();
        assertThat(opening)
                .startsWith("2032年，松岭县坚持以习近平新时代中国特色社会主义思想为指导")
                .contains("生态立县、旅游兴县", "提供了坚实法治保障")
                .doesNotContain("指引", "各项任务")
                .satisfies(text -> assertThat(text.split("习近平法治思想", -1)).hasSize(2))
                .satisfies(text -> assertThat(text.split("2032年", -1)).hasSize(2));
    }

    @ParameterizedTest
    @MethodSource("outlines")
    void problemsStandWithTheirCausesAndMeetAMeasure(String outline) {
        ReportDraft draft = draft(outline);
        assertThat(of(draft, "PROBLEMS"))
                .contains("乡镇法律顾问到岗时间少", "法律顾问由县城律师兼任", "补偿标准公开不充分", "不了解司法确认的效力", "小型水利设施管护主体不明确");
        assertThat(of(draft, "NEXT_PLAN"))
                .contains("组团包乡", "征地补偿争议复议前化解机制", "司法确认绿色通道", "小型水利设施管护办法", "一季度完成校外培训机构违规收费清退并公布结果")
                .doesNotContain("三家银行完成系统联调");
        assertThat(draft.questions())
                .anyMatch(question -> question.kind() == DoubtKind.CAUSE_MISSING
                        && question.words().contains("小型水利设施"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"learned", "five-parts", "three-levels", "rectification-first"})
    void theFirstResponsibleAreNamedWithWhatTheyDid(String outline) {
        assertThat(of(draft(outline), "RESPONSIBILITY"))
                .contains(
                        "县委常委会会议专题研究法治建设5次", "县委主要负责人对重点信访和执法问题作出批示14次", "县政府主要负责人出庭应诉1次", "明确任务18项", "组织45名党政主要负责人述法");
    }

    @ParameterizedTest
    @MethodSource("outlines")
    void whatBecameOfLastYearsProblemsIsTold(String outline) {
        assertThat(DraftYear.text(draft(outline))).contains("乡镇合同联审率由上年的41%提高到100%", "修复平均用时由23天压缩到6天", "12.6个百分点");
    }

    @ParameterizedTest
    @MethodSource("outlines")
    void nothingIsSaidTwice(String outline) {
        Map<String, Integer> clauses = new HashMap<>();
        for (Statement statement : draft(outline).statements()) {
            for (String clause : statement.text().split("[，。；：]")) {
                if (clause.length() > 9) {
                    clauses.merge(clause, 1, Integer::sum);
                }
            }
        }
        assertThat(clauses)
                .allSatisfy((clause, times) -> assertThat(times).as(clause).isEqualTo(1));
    }

    private static String of(ReportDraft draft, String kind) {
        StringBuilder result = new StringBuilder();
        draft.statements().stream()
                .filter(statement -> statement.kind().contains(kind))
                .forEach(statement -> result.append(statement.lead()).append(statement.text()));
        return result.toString();
    }

    private static ReportDraft draft(String outline) {
        DraftFacts facts = new FictionalYear(folder()).read();
        String last = Objects.requireNonNull(facts.lastReport()).text();
        return Drafting.draft(
                facts,
                outline.equals("learned")
                        ? Outline.learned(new OutlineLearner().learn(last), last, facts.place())
                        : OutlineFiles.read(outline));
    }

    private static Path folder() {
        URL plan = Objects.requireNonNull(OwnYearTest.class.getResource("songling/plan.txt"));
        try {
            return Objects.requireNonNull(Path.of(plan.toURI()).getParent());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
