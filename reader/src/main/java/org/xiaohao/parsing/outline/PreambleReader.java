package org.xiaohao.parsing.outline;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.xiaohao.document.ground.SourceText;
import org.xiaohao.parsing.result.Offer;
import org.xiaohao.parsing.result.Sureness;
import org.xiaohao.text.Marks;
import org.xiaohao.text.PageFurniture;
import org.xiaohao.text.PlainDigits;
import org.xiaohao.text.Slice;
import org.xiaohao.text.Span;

/**
 * Reads what stands before the first number and after the last: document number, date and body of issue, web page
 * furniture, and through {@link TitleRules} the title.
 */
public final class PreambleReader {

    private static final int LAST_LINES = 8;

    // rule F05
    private static final Pattern PUBLISHED =
            Pattern.compile("发布(?:时间|日期)[\\s\u3000]*" + Marks.COLON + "[\\s\u3000]*" + PageFurniture.DATE.pattern());
    // rule F05
    private static final Pattern SOURCE =
            Pattern.compile("来源[\\s\u3000]*" + Marks.COLON + "[\\s\u3000]*([\u4E00-\u9FFF]{2,20})");
    // rule F06
    private static final Pattern PLACE_IN_QUOTED =
            Pattern.compile("《([\u4E00-\u9FFF]{2,7}?[省市区县镇乡州旗])(?:关于|贯彻|20[0-9]{2})");
    /** The place with which a title begins, which is no verb and what it is about. */
    // rule F15
    private static final Pattern PLACE = Pattern.compile(
            "^(?!落实|贯彻|推[进动]|加强|做好|印发|深化|实施|开展|关于|中国|全[省市区县]|各)([\u4E00-\u9FFF]{1,6}?[省市区县镇乡州旗])(?!域|直|场|长|民|委会)");
    // rule F15
    private static final Pattern NO_ISSUER = Pattern.compile("^(?:落实|贯彻|转发|认真|附件)");
    /** A web site that names itself after its place is no issuer; a body that has the country in its name is one. */
    // rule F15
    private static final Pattern SITE_NAME =
            Pattern.compile("中国[\u4E00-\u9FFF]{1,3}[\u4E00-\u9FFF&&[^会局院行]]|.*(?:网|网站|门户|日报|发布|头条)");
    // rule F07
    private static final Pattern YEAR =
            Pattern.compile("(20[0-9]{2})(?=[ \u3000]?学?年|[-\u2014\u2013\uFF0D~至]+20[0-9]{2}学?年)");

    // rule F07
    private static final Pattern YEARS = Pattern.compile("20[0-9]{2}年?[-\u2014\u2013\uFF0D~\uFF5E至到]+(20[0-9]{2})学?年");

    public final List<Offer<String>> titles = new ArrayList<>();
    public final List<Offer<Integer>> years = new ArrayList<>();
    public final List<Offer<String>> issuers = new ArrayList<>();
    public final List<Offer<String>> documentNumbers = new ArrayList<>();
    public final List<Offer<LocalDate>> issueDates = new ArrayList<>();
    public final List<Span> used = new ArrayList<>();
    public final boolean webPage;

    private final String text;

    public PreambleReader(SourceText source, Outline outline) {
        this.text = source.text();
        List<Slice> preamble = outline.root().paragraphs.stream()
                .map(OutlineNode.Paragraph::text)
                .toList();
        this.webPage = preamble.stream().anyMatch(PageFurniture::isFurniture);
        preamble.forEach(this::readLine);
        readClosing(outline, preamble.size());
        preamble.forEach(this::readFurniture);
        titles.addAll(TitleRules.titles(preamble, webPage, source.titleHints()));
        readIssuerFromTitle();
        readIssuerFromQuoted();
        readYears(source);
    }

    /** The time that the plan is for. */
    public PlanYears planYears() {
        Integer year = years.isEmpty() ? null : years.getFirst().value();
        Integer last = null;
        int lastOfSpring = 0;
        boolean titled = !years.isEmpty() && years.getFirst().sureness() == Sureness.HIGH;
        for (Offer<String> title : titles) {
            Matcher range = YEARS.matcher(PlainDigits.of(Slice.of(title.value())));
            if (titled && last == null && range.find()) {
                last = Integer.valueOf(range.group(1));
                // Its first term begins in August or September, its second one ends in July or August.
                lastOfSpring = !range.group().contains("学") ? 0 : title.value().contains("第二学期") ? 8 : 7;
            }
        }
        LocalDate issued = issueDates.isEmpty() || issueDates.getFirst().sureness() != Sureness.HIGH
                ? null
                : issueDates.getFirst().value();
        return new PlanYears(year, titled ? year : null, titled && last == null ? year : last, lastOfSpring, issued);
    }

    private void readLine(Slice line) {
        Matcher number = PageFurniture.DOCUMENT_NUMBER.matcher(line.text());
        if (number.matches()) {
            documentNumbers.add(new Offer<>(line.text(), Sureness.HIGH, line.span()));
        }
    }

    private void readClosing(Outline outline, int preambleLines) {
        List<Slice> lines = outline.lines();
        for (int i = lines.size() - 1; i >= Math.max(0, lines.size() - LAST_LINES); i--) {
            readSignature(lines, i);
        }
        for (int i = 0; i < Math.min(preambleLines, lines.size()); i++) {
            readSignature(lines, i);
        }
    }

    private void readSignature(List<Slice> lines, int index) {
        Slice line = lines.get(index);
        if (PageFurniture.PUBLICITY.matcher(line.text()).matches()) {
            used.add(line.span());
            return;
        }
        Matcher date = PageFurniture.DATE.matcher(line.text());
        LocalDate day = date.matches() ? day(date) : null;
        if (day == null) {
            return;
        }
        used.add(line.span());
        issueDates.add(new Offer<>(day, issueDates.isEmpty() ? Sureness.HIGH : Sureness.MEDIUM, line.span()));
        Slice before = index == 0 ? line : lines.get(index - 1);
        if (index > 0 && before.text().matches("[\u4E00-\u9FFF\\s\u3000]{2,40}")) {
            used.add(before.span());
            issuers.add(new Offer<>(before.text(), Sureness.HIGH, before.span()));
        }
    }

    private void readFurniture(Slice line) {
        Matcher published = PUBLISHED.matcher(line.text());
        if (published.find()) {
            LocalDate day = day(published);
            if (day != null) {
                issueDates.add(new Offer<>(day, Sureness.LOW, line.span()));
            }
        }
    }

    private void readIssuerFromTitle() {
        for (Offer<String> title : titles) {
            Matcher about =
                    Pattern.compile("^([\u4E00-\u9FFF]{2,25}?)(?:关于|印发)").matcher(title.value());
            if (about.find() && !NO_ISSUER.matcher(about.group(1)).find()) {
                offerIssuer(about.group(1), Sureness.MEDIUM, title.span());
            }
        }
        for (Offer<String> title : titles) {
            Matcher place = PLACE.matcher(title.value());
            if (place.find()) {
                offerIssuer(place.group(1), Sureness.LOW, title.span());
            }
        }
    }

    private void readIssuerFromQuoted() {
        Matcher place = PLACE_IN_QUOTED.matcher(text);
        if (place.find()) {
            offerIssuer(place.group(1), Sureness.LOW, new Span(place.start(1), place.end(1)));
        }
        Matcher source = SOURCE.matcher(text);
        if (webPage && source.find() && !SITE_NAME.matcher(source.group(1)).matches()) {
            offerIssuer(source.group(1), Sureness.LOW, new Span(source.start(1), source.end(1)));
        }
    }

    private void offerIssuer(String name, Sureness sureness, @Nullable Span span) {
        if (issuers.stream().noneMatch(known -> known.value().equals(name))) {
            issuers.add(new Offer<>(name, sureness, span));
        }
    }

    private void readYears(SourceText source) {
        for (Offer<String> title : titles) {
            Matcher year = YEAR.matcher(PlainDigits.of(Slice.of(title.value())));
            if (year.find()) {
                offerYear(Integer.parseInt(year.group(1)), Sureness.HIGH, title.span());
            }
        }
        for (Offer<String> number : documentNumbers) {
            Matcher matcher = PageFurniture.DOCUMENT_NUMBER.matcher(number.value());
            if (matcher.matches()) {
                offerYear(Integer.parseInt(matcher.group(1)), Sureness.MEDIUM, number.span());
            }
        }
        for (Offer<LocalDate> date : issueDates) {
            if (date.sureness() != Sureness.LOW) {
                offerYear(date.value().getYear(), Sureness.MEDIUM, date.span());
            }
        }
        if (years.isEmpty()) {
            offerFirstYear(PlainDigits.of(Slice.of(source.text())));
        }
    }

    /** The first year that the text names together with a month, else the first at all. */
    private void offerFirstYear(String words) {
        for (String following : List.of("年[0-9]{1,2}月", "年")) {
            Matcher matcher = Pattern.compile("(20[0-9]{2})" + following).matcher(words);
            if (years.isEmpty() && matcher.find()) {
                offerYear(Integer.parseInt(matcher.group(1)), Sureness.LOW, new Span(matcher.start(1), matcher.end(1)));
            }
        }
    }

    private void offerYear(int year, Sureness sureness, @Nullable Span span) {
        if (years.stream().noneMatch(known -> known.value() == year)) {
            years.add(new Offer<>(year, sureness, span));
        }
    }

    private static @Nullable LocalDate day(Matcher date) {
        try {
            return LocalDate.of(
                    Integer.parseInt(date.group(1)), Integer.parseInt(date.group(2)), Integer.parseInt(date.group(3)));
        } catch (DateTimeException e) {
            return null;
        }
    }
}
