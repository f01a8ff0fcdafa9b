package org.xiaohao.mail;

import java.time.LocalDate;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;
import org.xiaohao.shared.Link;

/**
 * One thing that a mail tells of.
 *
 * @param planTitle empty for what is of no single plan, such as a letter
 * @param number of the task or letter; may be empty
 * @param units whose it is; may be empty
 * @param due the day by which it is to be done; null where there is none
 */
record MailLine(
        MailUrgency urgency,
        String planTitle,
        String number,
        String title,
        String units,
        MailReason reason,
        @Nullable LocalDate due,
        Link link) {

    /** The most urgent first. */
    static final Comparator<MailLine> ORDER = Comparator.comparing(MailLine::urgency)
            .thenComparing(MailLine::due, Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(MailLine::planTitle)
            .thenComparing(line -> line.link().path());
}
