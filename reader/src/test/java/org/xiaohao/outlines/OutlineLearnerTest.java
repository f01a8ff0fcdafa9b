package org.xiaohao.outlines;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class OutlineLearnerTest {

    private static final String REPORT = """
            清溪区2024年法治政府建设情况报告

            发布时间：2025-02-20 浏览次数：12

            2024年，清溪区围绕规范权力运行推进法治政府建设，各项任务按期完成。现将有关情况报告如下：

            一、2023年度问题整改情况

            上年查摆的问题有两个：一是执法培训不够经常。二是文件清理不够及时。区司法局逐项制定措施。一是定期培训。全年举办培训4期，覆盖全部执法单位。二是及时清理。对现行文件逐件评估。

            二、主要举措和成效

            （一）完善依法行政制度

            规范文件制定。全年制定规范性文件6件，全部经过合法性审查并向社会公布。

            强化应诉工作。行政机关负责人出庭应诉9次，败诉案件逐案分析原因并通报。

            （二）规范行政执法

            1.落实公示制度。执法信息在网站公开，接受群众监督，群众可以随时查询。

            2.开展案卷评查。一是评查重点领域。评查案卷80卷。二是通报评查结果。对问题逐一督促整改。

            三、党政主要负责人履行第一责任人职责情况

            区委、区政府主要负责人专题研究法治工作7次，带头参加述法评议活动。

            四、存在的不足及原因

            一是基层力量薄弱，主要原因是编制有限；二是普法形式单一，原因在于投入不足。

            五、2025年工作安排

            2025年，清溪区将着力做好以下工作：

            一是充实基层力量。统筹使用各镇法制审核人员，定期组织交流培训。

            二是创新普法形式。面向不同人群制作普法作品，用好新媒体平台。

            清溪区人民政府
            2025年2月18日
            """;

    private final LearnedOutline outline = new OutlineLearner().learn(REPORT);

    @Test
    void titleAndYearAreRead() {
        assertThat(outline.title()).isEqualTo("清溪区2024年法治政府建设情况报告");
        assertThat(outline.year()).isEqualTo(2024);
    }

    @Test
    void eachPartIsKnownByWhatItTells() {
        assertThat(outline.parts().stream().flatMap(part -> part.kinds().stream()))
                .containsExactly(
                        PartKind.INTRO,
                        PartKind.RECTIFICATION,
                        PartKind.RESULTS,
                        PartKind.RESPONSIBILITY,
                        PartKind.PROBLEMS,
                        PartKind.CAUSES,
                        PartKind.NEXT_PLAN);
    }

    @Test
    void headingsBelowEachOtherMakeATree() {
        OutlinePart results = outline.parts().get(2);

        assertThat(results.children()).extracting(OutlinePart::title).containsExactly("完善依法行政制度", "规范行政执法");
        assertThat(results.children().get(1).children())
                .extracting(OutlinePart::title)
                .containsExactly("落实公示制度", "开展案卷评查");
        assertThat(results.children().get(1).children())
                .allSatisfy(part -> assertThat(part.placement()).isEqualTo(Placement.RUN_IN));
    }

    @Test
    void paragraphsThatOpenWithATitleAreASeries() {
        Series series = outline.parts().get(2).children().getFirst().series().getFirst();

        assertThat(series.inline()).isFalse();
        assertThat(series.numbered()).isFalse();
        assertThat(series.items()).extracting(OutlineItem::title).containsExactly("规范文件制定", "强化应诉工作");
    }

    @Test
    void twoSeriesInOneParagraphArePartedWhereTheCountBeginsAnew() {
        OutlinePart part = outline.parts().get(1);

        assertThat(part.series()).hasSize(2);
        assertThat(part.lead()).isEqualTo(Edge.SENTENCE);
        assertThat(part.series().getFirst().titles()).isEqualTo("NONE");
        assertThat(part.series().get(1).items()).extracting(OutlineItem::title).containsExactly("定期培训", "及时清理");
        assertThat(text(part.series().getFirst().items().get(1))).isEqualTo("二是文件清理不够及时。");
    }

    @Test
    void problemsAndMeasuresAreOfferedToNextYear() {
        assertThat(outline.problems()).extracting(OutlineItem::title).containsExactly("基层力量薄弱", "普法形式单一");
        assertThat(outline.measures()).extracting(OutlineItem::title).containsExactly("充实基层力量", "创新普法形式");
        assertThat(outline.parts().getLast().lead()).isEqualTo(Edge.PARAGRAPH);
    }

    @Test
    void signatureAndDateBelongToNoPart() {
        OutlinePart last = outline.parts().getLast();

        assertThat(REPORT.substring(last.start(), last.end())).endsWith("用好新媒体平台。");
    }

    @Test
    void aTextWithoutHeadingsHasNoParts() {
        assertThat(new OutlineLearner().learn("").parts()).isEmpty();
    }

    @Test
    void aTitleOverSeveralLinesIsOne() {
        assertThat(learn("清溪区人民政府\n关于2024年法治政府建设情况的报告\n\n市人民政府：\n\n" + PARTS).title())
                .isEqualTo("清溪区人民政府关于2024年法治政府建设情况的报告");
        assertThat(learn("清溪区水务局\n2024年度推进法治政府建设情况报告\n\n" + PARTS).title()).isEqualTo("清溪区水务局2024年度推进法治政府建设情况报告");
        assertThat(learn("清溪区2024年法治政府建设\n工作情况报告\n\n" + PARTS).title()).isEqualTo("清溪区2024年法治政府建设工作情况报告");
        assertThat(learn("首页\n清溪区2024年法治政府建设报告\n\n" + PARTS).title()).isEqualTo("清溪区2024年法治政府建设报告");
    }

    @Test
    void aReportThatIsAPlanTooHasTheYearItReportsOn() {
        LearnedOutline learned = learn("清溪区2023年法治政府建设工作总结及2024年工作计划\n\n" + PARTS);

        assertThat(learned.title()).isEqualTo("清溪区2023年法治政府建设工作总结及2024年工作计划");
        assertThat(learned.year()).isEqualTo(2023);
        assertThat(learn("清溪区二〇二三年度法治政府建设报告\n\n" + PARTS).year()).isEqualTo(2023);
    }

    /** Parts without numbers, with numbered headings and with unnumbered ones below. */
    private static final String PARTS = """
            一年来，清溪区围绕规范权力运行推进法治政府建设，各项任务按期完成。现将有关情况报告如下：

            主要工作举措及成效

            （一）完善依法行政制度

            全年制定规范性文件，全部经过合法性审查。

            （二）规范行政执法

            一是统一裁量尺度。汇编裁量基准，同案同罚得到落实。
            二是统一文书样式。推广说理式文书，文书可读性增强。

            化解矛盾纠纷

            区综治中心一窗受理各类诉求，疑难纠纷由专家会诊。

            党政主要负责人履行第一责任人职责情况

            主要负责人带头学法述法，带头出庭应诉。

            存在的问题及原因

            一是执法力量不足，原因是编制有限；二是普法形式单一，原因在于投入少。

            下一步工作安排

            下一步，清溪区将做好以下工作：

            充实执法力量。统筹使用各镇审核人员，建立轮岗机制。
            创新普法形式。面向不同人群制作作品，用好新媒体。
            强化纠纷预防。对高发类案开展溯源治理，制发建议书。
            以上工作由区司法局牵头，每季度调度一次。

            以上报告，如有不妥，请批评指正。
            清溪区司法局
            """;

    @Test
    void partsWithoutNumbersAreKnownByTheirWords() {
        LearnedOutline learned = learn("清溪区2024年法治政府建设报告\n\n" + PARTS);

        assertThat(learned.parts())
                .extracting(OutlinePart::title)
                .containsExactly(null, "主要工作举措及成效", "党政主要负责人履行第一责任人职责情况", "存在的问题及原因", "下一步工作安排");
        assertThat(learned.parts()).allSatisfy(part -> assertThat(part.level()).isEqualTo(1));
        assertThat(learned.parts().get(1).children())
                .extracting(OutlinePart::title)
                .containsExactly("完善依法行政制度", "规范行政执法", "化解矛盾纠纷");
        assertThat(learned.problems()).extracting(OutlineItem::title).containsExactly("执法力量不足", "普法形式单一");
    }

    @Test
    void aSeriesOfTitledParagraphsMayHaveALeadAndATail() {
        OutlinePart plan = learn("清溪区2024年法治政府建设报告\n\n" + PARTS).parts().getLast();

        assertThat(plan.series())
                .singleElement()
                .satisfies(series -> assertThat(series.items())
                        .extracting(OutlineItem::title)
                        .containsExactly("充实执法力量", "创新普法形式", "强化纠纷预防"));
        assertThat(plan.lead()).isEqualTo(Edge.PARAGRAPH);
        assertThat(plan.tail()).isEqualTo(Edge.PARAGRAPH);
    }

    @Test
    void aNumberedReportKeepsAHeadingWithoutNumberBelowItsPart() {
        String text = REPORT.replaceAll("(?s)三、党政主要负责人.*?(?=四、)", "")
                .replaceAll("(?s)(二是通报评查结果。[^\n]*\n)", "$1\n党政主要负责人切实履行第一责任人职责\n\n区委、区政府主要负责人专题研究法治工作7次。\n");
        OutlinePart responsibility = learn(text).parts().get(2).children().getLast();

        assertThat(responsibility.title()).isEqualTo("党政主要负责人切实履行第一责任人职责");
        assertThat(responsibility.level()).isEqualTo(2);
        assertThat(responsibility.kinds()).containsExactly(PartKind.RESPONSIBILITY);
    }

    @Test
    void aHeadingWithoutNumberMayStandOverACountThatBeginsAnew() {
        String text = REPORT.replace("（一）完善依法行政制度", "依法行政制度建设\n\n1.制度先行。规范性文件全部公开，便于群众查询。")
                .replace("（二）规范行政执法", "行政执法监督");
        OutlinePart results = learn(text).parts().get(2);

        assertThat(results.children()).extracting(OutlinePart::title).containsExactly("依法行政制度建设", "行政执法监督");
        assertThat(results.children().getFirst().children())
                .extracting(OutlinePart::level)
                .containsExactly(3);
    }

    @Test
    void whatWasPutRightOfLastYearIsNoProblem() {
        String text = REPORT.replace("一、2023年度问题整改情况", "一、上年度存在问题的整改落实情况");

        assertThat(learn(text).parts().get(1).kinds()).containsExactly(PartKind.RECTIFICATION);
    }

    @Test
    void shortLinesOfATableAreNoHeadings() {
        String text = REPORT.replace("（二）规范行政执法\n", "（二）规范行政执法\n\n各领域数据如下表：\n\n领域\t检查户次\n市场监管\t2400\n\n");

        assertThat(learn(text).parts().get(2).children()).hasSize(2);
    }

    private static LearnedOutline learn(String report) {
        return new OutlineLearner().learn(report);
    }

    private static String text(OutlineItem item) {
        return REPORT.substring(item.start(), item.end());
    }
}
