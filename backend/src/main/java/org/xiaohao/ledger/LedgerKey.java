package org.xiaohao.ledger;

import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.xiaohao.shared.Sha256;

/**
 * What stands in the hidden column of a row, so that it can be known again: about what it is, what was there when it
 * left, and how each column read then. It proves nothing; whoever sends a row back needs the right to write it.
 *
 * @param entryId the newest revision when the row left, or null where there was none
 * @param version its version then
 * @param words how the open columns read
 * @param rest how each protected column read, one after another
 */
record LedgerKey(long assignmentId, long periodId, @Nullable Long entryId, int version, String words, String rest) {

    private static final int OF_WORDS = 16;
    private static final int OF_CELL = 6;
    private static final Pattern FORM = Pattern.compile(
            "(?<part>\\d{1,19})-(?<period>\\d{1,19})-(?<entry>\\d{1,19})-(?<version>\\d{1,9})-(?<words>[0-9a-f]{"
                    + OF_WORDS + "})-(?<rest>[0-9a-f]{" + OF_CELL * LedgerColumn.PROTECTED.size() + "})");

    static LedgerKey of(
            long assignmentId,
            long periodId,
            @Nullable Long entryId,
            int version,
            LedgerText text,
            Map<LedgerColumn, String> cells) {
        return new LedgerKey(
                assignmentId,
                periodId,
                entryId,
                version,
                words(text),
                LedgerColumn.PROTECTED.stream()
                        .map(column -> cell(cells.getOrDefault(column, "")))
                        .collect(Collectors.joining()));
    }

    /** The key as it was written, or null where it is none. */
    static @Nullable LedgerKey parse(String printed) {
        Matcher m = FORM.matcher(printed);
        if (!m.matches()) {
            return null;
        }
        try {
            long entry = Long.parseLong(m.group("entry"));
            return new LedgerKey(
                    Long.parseLong(m.group("part")),
                    Long.parseLong(m.group("period")),
                    entry == 0 ? null : entry,
                    Integer.parseInt(m.group("version")),
                    m.group("words"),
                    m.group("rest"));
        } catch (NumberFormatException tooLarge) {
            return null;
        }
    }

    String printed() {
        return assignmentId + "-" + periodId + "-" + (entryId == null ? 0 : entryId) + "-" + version + "-" + words + "-"
                + rest;
    }

    /** Whether the open columns read otherwise than when the row left. */
    boolean wroteAnew(LedgerText text) {
        return !words.equals(words(text));
    }

    /** Whether a protected column reads otherwise than when the row left. */
    boolean changed(LedgerColumn column, Function<LedgerColumn, String> cells) {
        int at = LedgerColumn.PROTECTED.indexOf(column) * OF_CELL;
        return !rest.substring(at, at + OF_CELL).equals(cell(cells.apply(column)));
    }

    private static String words(LedgerText text) {
        String figures = text.figuresInWords().isEmpty() ? "" : '\0' + text.figuresInWords();
        return print(text.content() + '\0' + text.problem() + '\0' + text.nextStep() + figures, OF_WORDS);
    }

    private static String cell(String text) {
        return print(LedgerText.plain(text), OF_CELL);
    }

    private static String print(String text, int length) {
        return Sha256.of(text).substring(0, length);
    }
}
