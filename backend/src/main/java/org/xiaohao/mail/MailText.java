package org.xiaohao.mail;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;
import org.xiaohao.shared.ErrorTexts;
import org.xiaohao.shared.PublicAddress;

/** Puts what is due into words, in Chinese, once as plain text and once as HTML. What people wrote is escaped there. */
@Component
class MailText {

    private static final String CELL = "padding:6px 12px 6px 0;vertical-align:top;border-bottom:1px solid #ddd";
    private static final String LATE = "color:#a61b1b;font-weight:bold";
    private static final String PLAIN = "color:#444";

    private final ErrorTexts texts;
    private final PublicAddress address;
    private final Clock clock;

    MailText(ErrorTexts texts, PublicAddress address, Clock clock) {
        this.texts = texts;
        this.address = address;
        this.clock = clock;
    }

    /** @param name of the person who reads it */
    ComposedMail of(String name, MailContent content) {
        String counts = content.counts().entrySet().stream()
                .map(count -> word("mail.count", label(count.getKey()), String.valueOf(count.getValue())))
                .collect(Collectors.joining(word("mail.comma")));
        LocalDate today = LocalDate.now(clock);
        String intro =
                word("mail.intro", day(today), String.valueOf(content.lines().size()), counts);
        return new ComposedMail(
                word("mail.subject", counts, day(today)),
                text(word("mail.dear", name), intro, content),
                html(word("mail.dear", name), intro, content));
    }

    private String text(String dear, String intro, MailContent content) {
        StringBuilder out = new StringBuilder(dear).append("\n\n").append(intro).append('\n');
        content.shown().byPlan().forEach((plan, lines) -> {
            out.append('\n').append(heading(plan)).append('\n');
            for (MailLine line : lines) {
                out.append("  ")
                        .append(word("mail.line", label(line.urgency()), title(line), what(line)))
                        .append("\n    ")
                        .append(address.of(line.link()))
                        .append('\n');
            }
        });
        if (content.hidden() > 0) {
            out.append('\n').append(more(content)).append('\n');
        }
        return out.append('\n')
                .append(word("mail.open", address.root()))
                .append('\n')
                .append(word("mail.stop"))
                .append('\n')
                .toString();
    }

    private String html(String dear, String intro, MailContent content) {
        StringBuilder out = new StringBuilder(
                        "<!DOCTYPE html><html lang=\"zh-CN\"><head><meta charset=\"utf-8\"></head>")
                .append("<body style=\"font-family:sans-serif;font-size:15px;line-height:1.5;color:#222\"><p>")
                .append(escaped(dear))
                .append("</p><p>")
                .append(escaped(intro))
                .append("</p>");
        content.shown().byPlan().forEach((plan, lines) -> {
            out.append("<h2 style=\"font-size:16px;margin:20px 0 4px\">")
                    .append(escaped(heading(plan)))
                    .append("</h2><table style=\"border-collapse:collapse\">");
            lines.forEach(line -> row(out, line));
            out.append("</table>");
        });
        if (content.hidden() > 0) {
            out.append("<p>").append(escaped(more(content))).append("</p>");
        }
        return out.append("<p><a href=\"")
                .append(escaped(address.root()))
                .append("\">")
                .append(escaped(word("mail.open.short")))
                .append("</a></p><p style=\"color:#666;font-size:13px\">")
                .append(escaped(word("mail.stop")))
                .append("</p></body></html>")
                .toString();
    }

    private void row(StringBuilder out, MailLine line) {
        boolean late = line.urgency() == MailUrgency.LATE;
        out.append("<tr><td style=\"")
                .append(CELL)
                .append(";white-space:nowrap;")
                .append(late ? LATE : PLAIN);
        out.append("\">")
                .append(escaped(label(line.urgency())))
                .append("</td><td style=\"")
                .append(CELL);
        out.append("\"><a href=\"").append(escaped(address.of(line.link()))).append("\">");
        out.append(escaped(title(line)))
                .append("</a><br><span style=\"")
                .append(PLAIN)
                .append("\">");
        out.append(escaped(what(line))).append("</span></td></tr>");
    }

    private String more(MailContent content) {
        return word("mail.more", String.valueOf(content.hidden()));
    }

    private String heading(String plan) {
        return plan.isEmpty() ? word("mail.letters") : plan;
    }

    private static String title(MailLine line) {
        return oneLine((line.number() + " " + line.title()).strip());
    }

    /** 公安局；待填报；应于6月10日，已逾期13天. */
    private String what(MailLine line) {
        LocalDate due = line.due();
        String when = due == null ? "" : when(due, ChronoUnit.DAYS.between(LocalDate.now(clock), due));
        return List.of(oneLine(line.units()), texts.label(line.reason(), Locale.CHINESE), when).stream()
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(word("mail.semicolon")));
    }

    private String when(LocalDate due, long left) {
        if (left < 0) {
            return word("mail.late", day(due), String.valueOf(-left));
        }
        return left == 0 ? word("mail.today") : word("mail.due", day(due), String.valueOf(left));
    }

    private String day(LocalDate day) {
        return word("mail.day", String.valueOf(day.getMonthValue()), String.valueOf(day.getDayOfMonth()));
    }

    private String label(MailUrgency urgency) {
        return texts.label(urgency, Locale.CHINESE);
    }

    /** What somebody wrote on several lines does not look like lines of the mail. */
    private static String oneLine(String text) {
        return text.replaceAll("\\s+", " ");
    }

    private String word(String key, Object... arguments) {
        return texts.text(key, Locale.CHINESE, arguments);
    }

    private static String escaped(String text) {
        return HtmlUtils.htmlEscape(text, "UTF-8");
    }
}
