package org.xiaohao.supervision;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.xiaohao.text.ChineseNumerals;

/** Words letters: what an office says in every letter, with its fields filled in, around what a unit owes. */
final class LetterWords {

    /** The field for the number of a letter. */
    static final String NUMBER = "{号}";

    private LetterWords() {}

    /**
     * A late thing with the plan that it is of.
     *
     * @param planTitle without book marks
     * @param planNumber the number of the plan's document; may be empty
     */
    record Matter(OverdueItem item, String planTitle, String planNumber) {}

    /** The letter before this one on one of its things. */
    record Earlier(long id, String documentNumber, LocalDate sentOn) {}

    static String documentNumber(LetterForm form, int year, int number) {
        return form.getNumberForm().replace("{年}", Integer.toString(year)).replace(NUMBER, Integer.toString(number));
    }

    static LetterText letter(
            LetterForm form,
            int number,
            String unitName,
            List<Matter> matters,
            String words,
            @Nullable Earlier earlier,
            LocalDate today,
            LocalDate answerDue) {
        Map<String, String> fields = Map.of(
                "{今日}", day(today),
                "{件数}", Integer.toString(matters.size()),
                "{期限}", day(answerDue),
                "{单位}", unitName);
        List<String> paragraphs = new ArrayList<>();
        paragraphs.add(filled(form.getOpening(), fields));
        for (int i = 0; i < matters.size(); i++) {
            String before = matters.size() == 1 ? "" : ChineseNumerals.format(i + 1) + "、";
            paragraphs.add(before + matter(matters.get(i)));
        }
        if (earlier != null) {
            paragraphs.add("以上事项曾于" + day(earlier.sentOn()) + "以《" + form.getTitle() + "》（" + earlier.documentNumber()
                    + "）督办，现再次督办。");
        }
        words.lines().map(String::strip).filter(line -> !line.isEmpty()).forEach(paragraphs::add);
        paragraphs.add(filled(form.getRequest(), fields));
        if (!form.getContact().isEmpty()) {
            paragraphs.add(filled(form.getContact(), fields));
        }
        return new LetterText(
                matters.getFirst().item().orgUnitId(),
                documentNumber(form, today.getYear(), number),
                form.getIssuer(),
                form.getTitle(),
                unitName,
                subject(matters),
                paragraphs,
                form.getCopies(),
                matters.size(),
                answerDue,
                earlier == null ? null : earlier.id());
    }

    /** Values are not looked at again, so that one that looks like a field stays as it is. */
    private static String filled(String text, Map<String, String> fields) {
        StringBuilder filled = new StringBuilder();
        int at = 0;
        while (at < text.length()) {
            int open = text.indexOf('{', at);
            int close = open < 0 ? -1 : text.indexOf('}', open);
            if (close < 0) {
                break;
            }
            String field = text.substring(open, close + 1);
            filled.append(text, at, open).append(fields.getOrDefault(field, field));
            at = close + 1;
        }
        return filled.append(text.substring(at)).toString();
    }

    private static String matter(Matter matter) {
        OverdueItem item = matter.item();
        String number = matter.planNumber().isEmpty() ? "" : "（" + matter.planNumber() + "）";
        String point = "《" + matter.planTitle() + "》" + number + "第" + item.number() + "项“" + item.title() + "”";
        return item.periodId() == null
                ? point + "由你单位牵头，应于" + day(item.dueDate()) + "前完成，尚未办结，已逾期" + item.daysLate() + "天。"
                : point + "，" + period(item) + "进展应于" + day(item.dueDate()) + "前报送，已迟报" + item.daysLate() + "天。";
    }

    private static String subject(List<Matter> matters) {
        OverdueItem first = matters.getFirst().item();
        String what = "第 " + first.number() + " 项"
                + (first.periodId() == null ? " " + first.title() : " " + period(first) + "进展");
        return matters.size() == 1 ? what : what + "等 " + matters.size() + " 件";
    }

    private static String period(OverdueItem item) {
        int sequence = item.periodSequence();
        return switch (item.cycle()) {
            case MONTH -> sequence + "月";
            case QUARTER -> "第" + ChineseNumerals.format(sequence) + "季度";
            case HALF_YEAR -> sequence == 1 ? "上半年" : "下半年";
            case YEAR -> "全年";
            case ONCE -> "";
            case DATES -> "第" + sequence + "次";
        };
    }

    static String day(LocalDate day) {
        return day.getYear() + "年" + day.getMonthValue() + "月" + day.getDayOfMonth() + "日";
    }
}
