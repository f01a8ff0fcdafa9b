package org.xiaohao.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.xiaohao.shared.ErrorTexts;
import org.xiaohao.shared.Link;
import org.xiaohao.shared.PublicAddress;

/** How much stands in a mail. */
class MailTextTest {

    private final MailText text = new MailText(
            new ErrorTexts(),
            new PublicAddress("https://xiaohao.example.org"),
            Clock.fixed(Instant.parse("2026-07-13T01:00:00Z"), ZoneId.of("Asia/Shanghai")));

    @Test
    void aMailCountsAllAndListsWhatOneCanRead() {
        List<MailLine> lines = new ArrayList<>();
        for (int number = 1; number <= MailContent.MOST + 5; number++) {
            lines.add(new MailLine(
                    MailUrgency.LATE,
                    "要点",
                    "N" + number + "N",
                    "任务",
                    "",
                    MailReason.TASK,
                    LocalDate.of(2026, 7, 1).plusDays(number),
                    Link.toTask(number)));
        }

        ComposedMail mail = text.of("张三", MailContent.of(lines));

        assertThat(mail.subject()).contains(String.valueOf(MailContent.MOST + 5));
        for (String words : List.of(mail.text(), mail.html())) {
            assertThat(words)
                    .contains("N1N", "N" + MailContent.MOST + "N", "另有5项没有列出")
                    .doesNotContain("N" + (MailContent.MOST + 1) + "N");
        }
    }

    @Test
    void aMailOfFewLinesHidesNone() {
        MailContent few = MailContent.of(List.of(
                new MailLine(MailUrgency.REVIEW, "", "", "函", "", MailReason.LETTER_ANSWERED, null, Link.toLetter(1))));

        assertThat(text.of("张三", few).text()).doesNotContain("没有列出");
    }
}
