package org.xiaohao.supervision;

/**
 * Changes how letters are worded and numbered.
 *
 * @param version the version the form was read at
 * @param numberForm with {@code {号}} for the number and {@code {年}} for the year
 * @param opening before what is late
 * @param request after it
 * @param contact whom to ring; may be empty
 * @param copies to whom a copy goes, as printed; may be empty
 * @param answerDays by how many working days an answer is asked for
 */
public record UpdateLetterForm(
        int version,
        String issuer,
        String numberForm,
        String title,
        String opening,
        String request,
        String contact,
        String copies,
        int answerDays) {}
