package org.xiaohao.paper;

import java.time.LocalDate;
import java.util.List;

/**
 * What a letter (函) says, without its form; {@link OfficialLetterWriter} gives it the letter form of GB/T 9704-2012.
 *
 * @param issuer the office that sends it, by its full name; not blank
 * @param number such as {@code 示法治办督〔2026〕7号}; not blank
 * @param title such as {@code 督办函}; not blank
 * @param addressee to whom, without a colon; not blank
 * @param paragraphs of the text, at least one
 * @param date the day of signature
 * @param copies to whom a copy goes, in one line; may be empty
 */
public record OfficialLetter(
        String issuer,
        String number,
        String title,
        String addressee,
        List<String> paragraphs,
        LocalDate date,
        String copies) {

    /** @throws IllegalArgumentException if something that a letter needs is blank */
    public OfficialLetter {
        issuer = required(issuer);
        number = required(number);
        title = required(title);
        addressee = required(addressee);
        paragraphs = paragraphs.stream()
                .flatMap(text -> OfficialText.lines(text).stream())
                .toList();
        if (paragraphs.isEmpty()) {
            throw new IllegalArgumentException("A letter needs a text");
        }
        copies = OfficialText.line(copies);
    }

    private static String required(String text) {
        String line = OfficialText.line(text);
        if (line.isEmpty()) {
            throw new IllegalArgumentException("A letter lacks a part");
        }
        return line;
    }
}
