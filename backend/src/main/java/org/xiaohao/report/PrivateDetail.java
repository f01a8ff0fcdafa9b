package org.xiaohao.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.xiaohao.report.drafting.Names;

/**
 * Something in a report that tells of a single person or firm, to be looked at before it is published.
 *
 * @param statementId the statement that it stands in; 0 in the title
 * @param words as they stand there
 * @param around the words with some before and after them
 */
public record PrivateDetail(PrivacyKind kind, long statementId, String words, String around) {

    private static final int AROUND = 12;

    private static final Pattern CASE_NUMBER =
            Pattern.compile("[（(〔\\[]\\s*(?:19|20)\\d{2}\\s*[)）〕\\]][^，。；、\\s]{1,20}?\\d+\\s*号(?:之[一二三四五六七八九十])?");
    private static final Pattern CASE_COURT = Pattern.compile("[刑民行执破赔初终再申调仲保诉罚复督]");
    private static final Pattern IDENTITY = Pattern.compile(
            "(?<![0-9A-Za-z])[1-9]\\d{5}(?:19|20)\\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\\d|3[01])\\d{3}[0-9Xx](?![0-9A-Za-z])");
    private static final Pattern MOBILE = Pattern.compile("(?<![0-9.])1[3-9]\\d[- ]?\\d{4}[- ]?\\d{4}(?![0-9.])");
    private static final Pattern LANDLINE = Pattern.compile("(?<![0-9.])0\\d{2,3}[- ]\\d{7,8}(?![0-9.])");

    /** What it tells. */
    public enum PrivacyKind {
        PERSON,
        FIRM,
        CASE_NUMBER,
        IDENTITY_NUMBER,
        PHONE
    }

    private record Place(PrivacyKind kind, int start, int end) {}

    /** All in a text, in order of place. */
    static List<PrivateDetail> in(long statementId, String text) {
        List<Place> places = new ArrayList<>();
        Names.in(text)
                .forEach(name -> places.add(
                        new Place(name.firm() ? PrivacyKind.FIRM : PrivacyKind.PERSON, name.start(), name.end())));
        Matcher number = CASE_NUMBER.matcher(text);
        while (number.find()) {
            if (CASE_COURT.matcher(number.group()).find()) {
                places.add(new Place(PrivacyKind.CASE_NUMBER, number.start(), number.end()));
            }
        }
        add(places, PrivacyKind.IDENTITY_NUMBER, IDENTITY, text);
        add(places, PrivacyKind.PHONE, MOBILE, text);
        add(places, PrivacyKind.PHONE, LANDLINE, text);
        places.sort(Comparator.comparingInt(Place::start));
        return places.stream()
                .map(place -> new PrivateDetail(
                        place.kind(), statementId, text.substring(place.start(), place.end()), around(text, place)))
                .toList();
    }

    private static void add(List<Place> places, PrivacyKind kind, Pattern pattern, String text) {
        Matcher found = pattern.matcher(text);
        while (found.find()) {
            places.add(new Place(kind, found.start(), found.end()));
        }
    }

    private static String around(String text, Place place) {
        int from = Math.max(0, place.start() - AROUND);
        int to = Math.min(text.length(), place.end() + AROUND);
        return (from > 0 ? "……" : "") + text.substring(from, to) + (to < text.length() ? "……" : "");
    }
}
