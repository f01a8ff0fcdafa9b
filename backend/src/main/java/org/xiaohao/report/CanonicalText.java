package org.xiaohao.report;

import java.util.List;
import org.xiaohao.shared.Sha256;

/**
 * A report as the one text of which its sum is taken. UTF-8; a line for the title ({@code T}) and for each statement in
 * reading order, each ended by a line feed: {@code H} and the level of a heading or {@code P}, the run-in title, the text,
 * with a tab between. Within a field a backslash stands as {@code \\}, a line feed as {@code \n}, a tab as {@code \t}, a
 * carriage return as {@code \r}.
 */
final class CanonicalText {

    private CanonicalText() {}

    static String of(String title, List<Wording> statements) {
        StringBuilder text = new StringBuilder("T\t").append(plain(title)).append('\n');
        for (Wording statement : statements) {
            text.append(statement.level() > 0 ? "H" + statement.level() : "P")
                    .append('\t')
                    .append(plain(statement.lead()))
                    .append('\t')
                    .append(plain(statement.text()))
                    .append('\n');
        }
        return text.toString();
    }

    /** SHA-256 of it, as 64 hexadecimal digits. */
    static String hash(String title, List<Wording> statements) {
        return Sha256.of(of(title, statements));
    }

    private static String plain(String field) {
        return field.replace("\\", "\\\\")
                .replace("\n", "\\n")
                .replace("\t", "\\t")
                .replace("\r", "\\r");
    }
}
