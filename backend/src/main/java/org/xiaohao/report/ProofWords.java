package org.xiaohao.report;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.xiaohao.paper.DocumentMarks.BlockMarks;
import org.xiaohao.paper.DocumentMarks.ProofRow;
import org.xiaohao.paper.DocumentMarks.Remark;
import org.xiaohao.paper.OfficialDocument;
import org.xiaohao.plan.PeriodReference;
import org.xiaohao.report.ReportText.Piece;
import org.xiaohao.report.drafting.ReportDraft.FigureSpan;
import org.xiaohao.report.drafting.ReportDraft.Operand;
import org.xiaohao.report.drafting.ReportDraft.Source;
import org.xiaohao.report.drafting.ReportDraft.SourceKind;
import org.xiaohao.report.drafting.ReportDraft.SpanOperation;
import org.xiaohao.report.drafting.ReportDraft.SpanRole;
import org.xiaohao.shared.PlainNumber;

/** Says in words what statements and their numbers rest on. */
final class ProofWords {

    private static final String BOOKMARK = "_xh_";
    private static final int EXCERPT = 40;

    private ProofWords() {}

    /** The name under which a statement is found again in a file that comes back. */
    static String bookmark(long statementId) {
        return BOOKMARK + Long.toString(statementId, Character.MAX_RADIX);
    }

    /** The statement of a bookmark; empty for somebody else's. */
    static Optional<Long> statementId(String bookmark) {
        if (!bookmark.startsWith(BOOKMARK)) {
            return Optional.empty();
        }
        try {
            return Optional.of(Long.parseLong(bookmark.substring(BOOKMARK.length()), Character.MAX_RADIX));
        } catch (NumberFormatException another) {
            return Optional.empty();
        }
    }

    /** @param comments whether the block tells what it rests on */
    static BlockMarks marks(Piece piece, OfficialDocument.Block block, boolean comments) {
        ReportStatement statement = piece.statement();
        if (statement == null) {
            return BlockMarks.NONE;
        }
        String bookmark = piece.first() ? bookmark(statement.id()) : "";
        if (!comments || !(block instanceof OfficialDocument.Paragraph paragraph) || statement.missing()) {
            return new BlockMarks(bookmark, List.of());
        }
        int lead = paragraph.lead() == null ? 0 : paragraph.lead().length();
        List<Remark> remarks = new ArrayList<>();
        String sources =
                lines(statement.sources().stream().map(ProofWords::source).toList());
        if (piece.first() && !sources.isEmpty()) {
            remarks.add(new Remark(0, lead + paragraph.text().length(), "依据：\n" + sources));
        }
        for (FigureSpan figure : statement.figures()) {
            int start = figure.start() - piece.offset();
            int end = figure.end() - piece.offset();
            if (start >= 0 && end <= paragraph.text().length()) {
                remarks.add(new Remark(
                        lead + start,
                        lead + end,
                        value(figure) + "\n" + lines(figureSources(figure, statement.sources()))));
            }
        }
        return new BlockMarks(bookmark, remarks);
    }

    /** The rows of a statement: one for each of its numbers, or one where it has none. */
    static List<ProofRow> rows(ReportStatement statement, Map<Source, List<String>> evidence) {
        if (statement.sources().isEmpty()) {
            return List.of();
        }
        String words = statement.lead() + statement.text();
        String excerpt = words.length() > EXCERPT
                ? words.substring(
                                0,
                                words.offsetByCodePoints(0, Math.min(EXCERPT, words.codePointCount(0, words.length()))))
                        + "……"
                : words;
        List<ProofRow> rows = new ArrayList<>();
        for (FigureSpan figure : statement.figures()) {
            rows.add(new ProofRow(
                    excerpt,
                    statement.text().substring(figure.start(), figure.end()),
                    value(figure),
                    figureSources(figure, statement.sources()),
                    figure.operands().stream()
                            .map(operand -> source(
                                    operand.source().kind(), operand.source().id()))
                            .distinct()
                            .flatMap(source -> evidence.getOrDefault(source, List.of()).stream())
                            .distinct()
                            .toList()));
        }
        if (rows.isEmpty()) {
            rows.add(new ProofRow(
                    excerpt,
                    "",
                    "",
                    statement.sources().stream().map(ProofWords::source).toList(),
                    statement.sources().stream()
                            .map(source -> source(source.kind(), source.id()))
                            .distinct()
                            .flatMap(source -> evidence.getOrDefault(source, List.of()).stream())
                            .distinct()
                            .toList()));
        }
        return rows;
    }

    /** Evidence hangs on an entry, whichever part of it is told, and whatever revision. */
    static Source source(SourceKind kind, long id) {
        boolean entry = kind == SourceKind.PROBLEM || kind == SourceKind.NEXT_STEP;
        return new Source(entry ? SourceKind.ENTRY : kind, id, 0);
    }

    private static String lines(List<String> lines) {
        return lines.stream().filter(line -> !line.isEmpty()).collect(Collectors.joining("\n"));
    }

    private static String value(FigureSpan figure) {
        return words(figure.operation()) + "：" + PlainNumber.words(figure.value()) + figure.classifier();
    }

    private static List<String> figureSources(FigureSpan figure, List<StatementSource> sources) {
        List<String> lines = new ArrayList<>();
        for (Operand operand : figure.operands()) {
            String from = sources.stream()
                    .filter(source -> source.kind() == operand.source().kind()
                            && source.id() == operand.source().id())
                    .findFirst()
                    .map(ProofWords::source)
                    .orElse(words(operand.source().kind()));
            String role = operand.role() == null ? "" : words(operand.role()) + " ";
            lines.add(role + PlainNumber.words(operand.amount()) + operand.classifier() + "，" + from);
        }
        return List.copyOf(new LinkedHashSet<>(lines));
    }

    private static String source(StatementSource source) {
        StringBuilder words = new StringBuilder(words(source.kind()));
        if (!source.unitName().isEmpty()) {
            words.append(" ").append(source.unitName());
        }
        PeriodReference period = source.period();
        if (period != null) {
            words.append(" ").append(period(period));
        }
        if (source.revision() > 0) {
            words.append(" 第").append(source.revision()).append("版");
        }
        if (source.taskId() != 0) {
            words.append("（任务")
                    .append(source.taskNumber())
                    .append(" ")
                    .append(source.taskTitle())
                    .append("）");
        }
        return words.toString();
    }

    private static String period(PeriodReference period) {
        return switch (period.cycle()) {
            case MONTH -> period.year() + "年" + period.sequence() + "月";
            case QUARTER -> period.year() + "年第" + period.sequence() + "季度";
            case HALF_YEAR -> period.year() + (period.sequence() == 1 ? "年上半年" : "年下半年");
            default -> period.year() + "年第" + period.sequence() + "期";
        };
    }

    private static String words(SpanOperation operation) {
        return switch (operation) {
            case ONE -> "原数";
            case SUM -> "合计";
            case LATEST -> "最新数";
            case RATIO -> "比率";
            case GROWTH -> "增幅";
        };
    }

    private static String words(SpanRole role) {
        return switch (role) {
            case NUMERATOR -> "分子";
            case DENOMINATOR -> "分母";
            case BASE -> "基数";
            case CURRENT -> "本期";
        };
    }

    private static String words(SourceKind kind) {
        return switch (kind) {
            case ENTRY -> "进展";
            case CLOSING -> "完成情况";
            case TASK -> "任务";
            case HIGHLIGHT -> "亮点";
            case LAST_REPORT -> "上年度报告";
            case RESPONSIBILITY -> "第一责任人履职";
            case RECTIFICATION -> "上年度问题整改";
            case PLAN -> "方案";
            case PROBLEM -> "存在问题";
            case NEXT_STEP -> "下步措施";
            case OUTLINE -> "提纲";
        };
    }
}
