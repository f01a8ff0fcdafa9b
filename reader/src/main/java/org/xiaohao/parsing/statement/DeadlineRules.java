package org.xiaohao.parsing.statement;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.xiaohao.parsing.result.DeadlineKind;
import org.xiaohao.text.Marks;
import org.xiaohao.text.PlainDigits;
import org.xiaohao.text.Slice;

/** Reads deadlines: whole values behind a label, pieces of a responsibility statement, and words in running text. */
public final class DeadlineRules {

    private static final int LONGEST_PIECE = 40;
    // rule D10
    private static final Pattern TIME = Pattern.compile(
            "20[0-9]{2}[-./][0-9]{1,2}[-./][0-9]{1,2}|(?<![0-9.])[12][0-9][.][01]?[0-9](?:[.][0-3]?[0-9])?(?![0-9.%\uFF05万亿个件元项人米亩度倍分级版吨公平千名户场次])|(?:20[0-9]{2}年)?(?:[0-9]{1,2} ?月(?!份?的)(?:[0-9]{1,2}日|底)?|[一二三四]季度|年底|年内|年末|[上下]半年)");
    /** A date has one of them. */
    private static final String SIGNS_OF_DATE = "年月季半-./";

    private static final String SIGNS_OF_TIME = SIGNS_OF_DATE + "周日天";

    // rule D01
    private static final Pattern DATE = Pattern.compile(DateWords.PATTERN);
    private static final String LONG_TERM_WORDS = "长期坚持|长期|持续推进|持续|常态化|全年|贯穿|常年|经常性";
    // rule D03
    private static final Pattern LONG_TERM = Pattern.compile(LONG_TERM_WORDS);
    // rule D04
    private static final Pattern RECURRING =
            Pattern.compile("每(?:半年|年度?|个?季度?|个?月|周|星期|旬|日|天|学期|学年|次)|按(?:月|季|年|季度|年度)");
    // rule D05
    private static final Pattern IMMEDIATE = Pattern.compile("立行立改|立知立改|即知即改|立即|即时|马上就办|立改立行|已完成");
    // rule D06
    private static final Pattern RELATIVE = Pattern.compile(
            "(?:[自从][^\u3002\uFF0C,\uFF1B;自从]{0,14}|本?(?:意见|通知|方案|办法|计划|文件)?(?:印发|发布|公布|施行|下发|交办|接到|收到)[^\u3002\uFF0C,\uFF1B;]{0,4})"
                    + "(?:之日|日|后)起?[^\u3002\uFF0C,\uFF1B;]{0,2}[0-9一二三四五六七八九十]+个?(?:工作日|自然日|日|天|月|周|年)(?:之内|以内|内)");
    // rule D08
    private static final Pattern PIECE =
            Pattern.compile("(?:于|在|力争|确保|争取|到)*(?:" + DateWords.PATTERN + ")(?:之前|以前|前|内)?"
                    + "(?:基本|全面|全部|持续|分批|陆续)*(?:完成|办结|整改|推进|落实|实施|启动|见效|到位|取得[^\u3002]{0,8}成效|初见成效|达标|建成|投用|销号)*");
    /** A date with what is to be reached by then. */
    // rule D08
    private static final Pattern DATED_WORK =
            Pattern.compile("(?:于|在|力争|确保|争取|到)*(?:" + DateWords.PATTERN + ")(?:之前|以前|前|内).{0,25}");

    /** A date with what is to be done then. */
    // rule D08
    private static final Pattern DATED_ACT = Pattern.compile(
            "(?:于|在|力争|确保|争取|到)*(?:" + DateWords.PATTERN
                    + ")(?:完成|开展|组织|启动|实现|达到|建成|形成|制定|出台|报送|印发|召开|举办|进行|通过|投入|取得|基本|全面|初步|起(?:正式)?(?:执行|施行|实施|启动|推行|试行)).{0,20}");
    /** A year in two digits and a month, which may be a number as well. */
    // rule D16
    private static final Pattern SHORT_YEAR =
            Pattern.compile("[12][0-9][.](?:1[0-2]|0?[1-9])(?:[.][0-3]?[0-9])?(?:底|末)?前?(?:完成)?");
    /** A day from which something is done is no last day. */
    // rule C11
    private static final Pattern FROM_THEN =
            Pattern.compile("(?:" + DateWords.PATTERN + ")起(?:正式)?(?:执行|施行|实施|启动|推行|试行).*");

    // rule D08
    private static final Pattern WORDS_PIECE = Pattern.compile(
            "(?:20[0-9]{2}年)?(?:" + LONG_TERM_WORDS
                    + ")+(?:坚持|推进|实施|开展|落实|整改|抓好)*|立行立改|立知立改|即知即改|立即(?:整改|完成|落实|执行|办理)?|即时|(?:今年|本|每年)?(?:主|秋|春|入)?(?:汛期?|冬|春节|国庆|元旦|雨季|高温|供[暖热]季?|采暖季|开学|旺季)[之以]?前(?:全面|全部)*(?:完成|落实|到位|完工|竣工|建成|投用)?|[\u4E00-\u9FFF]{2,6}期间(?:完成|办结|到位)|[0-9]{1,2}月各[一二两三四五六七八九十0-9]{1,2}次|每(?:半年|年|季度?|月|周|学期).{0,10}");
    // rule D02
    private static final Pattern YEARS = Pattern.compile(
            "(?:20[0-9]{2}年?[-\u2014\u2013\uFF0D~至]+)?(20[0-9]{2})年?(?:底|末)?(?:之前|以前|前|内)?(?:完成|推进|实施)?");
    /** A year and a month without their signs. */
    // rule D15
    private static final Pattern YEAR_AND_MONTH = Pattern.compile("(20[0-9]{2})[.\\-/](0?[1-9]|1[0-2])[底末]?前?");
    // rule D09
    private static final Pattern IN_BODY = Pattern.compile("(?:" + DateWords.PATTERN + ")(?:(?:之前|以前|前(?![款项述期]))"
            + "|(?<end>(?:力争|基本|全面|全部|初步|要|须|应)*(?:完成|建成|投入(?:使用|运行|运营)|投用|启用|竣工|办结|实现|达到)))");

    /** What is to happen by a time, where the words do not say that it is the last day. */
    // rule D12
    private static final Pattern AIM = Pattern.compile("(?:" + DateWords.PATTERN + ")(?<end>(?:力争|争取|确保|正式|全面|顺利)*"
            + "(?:获批|批复|通过|开工|动工|开建|出台|揭牌|挂牌|上线|开业|交付|试运行|通车|投产))");

    private static final List<String> ONGOING_WORDS = List.of("长期", "持续", "常态化", "经常性", "常年", "常抓不懈", "久久为功");
    // rule D13
    private static final Pattern ONGOING =
            Pattern.compile("(?:长期坚持|(?<=[\u3002\uFF0C,\uFF1B;\uFF1A:\u3001并且要须应]|^)(?:(?:长期|持续|常态化|经常性|常年)"
                    + "(?:推进|坚持|开展|落实|保持|抓好|实施|巩固|整改|执行)|常抓不懈|久久为功))(?=[\u3002\uFF0C,\uFF1B;)\uFF09]|$)");

    private final DateWords dateWords;

    public DeadlineRules(@Nullable Integer documentYear) {
        this(documentYear, 0);
    }

    /** @param lastOfSpring of a school year the last month that belongs to its second year; 0 for any other plan */
    public DeadlineRules(@Nullable Integer documentYear, int lastOfSpring) {
        this.dateWords = new DateWords(documentYear, lastOfSpring);
    }

    /** Whether a piece of a responsibility statement is a deadline rather than a unit. */
    public static boolean isDeadline(Slice piece) {
        if (piece.isEmpty() || piece.length() > LONGEST_PIECE) {
            return false;
        }
        String plain = PlainDigits.of(piece);
        boolean dated = Slice.of(plain).holdsAny(SIGNS_OF_DATE);
        return dated && PIECE.matcher(plain).matches()
                || dated && DATED_WORK.matcher(plain).matches()
                || dated && DATED_ACT.matcher(plain).matches()
                || dated && SHORT_YEAR.matcher(plain).matches()
                || WORDS_PIECE.matcher(plain).matches()
                || piece.length() > 4 && YEARS.matcher(plain).matches();
    }

    /** Reads the words behind a deadline label; null when they are empty. */
    @Nullable
    public Deadline read(Slice value) {
        Slice words = value.trimAll(Marks.SEPARATORS);
        if (words.isEmpty() || words.text().matches("[-\u2014\u2013\uFF0D/\\\\]+|无")) {
            return null;
        }
        boolean longTerm = found(LONG_TERM, words);
        if (matches(FROM_THEN, words) || matches(SHORT_YEAR, words) && !found(DATE, words)) {
            return new Deadline(words, null, null, false, false);
        }
        if (found(RECURRING, words)) {
            return new Deadline(words, null, DeadlineKind.RECURRING, longTerm, false);
        }
        if (found(RELATIVE, words)) {
            return new Deadline(words, null, DeadlineKind.RELATIVE, longTerm, false);
        }
        Deadline dated = lastDate(words, longTerm);
        if (dated != null) {
            return dated;
        }
        if (found(IMMEDIATE, words)) {
            return new Deadline(words, null, DeadlineKind.IMMEDIATE, longTerm, false);
        }
        return new Deadline(words, null, longTerm ? DeadlineKind.LONG_TERM : null, longTerm, false);
    }

    /** Whether the words name a day, a month or the like. */
    public static boolean isDay(Slice words) {
        return isDeadline(words) && found(DATE, words);
    }

    /** Whether the words of a deadline name several days that do not make one stretch of time. */
    public static boolean namesSeveralDays(String words) {
        Matcher matcher = DATE.matcher(words);
        int end = -1;
        while (matcher.find()) {
            if (end >= 0 && words.substring(end, matcher.start()).matches(".*[\u3001\uFF0C,\uFF1B;和及].*")) {
                return true;
            }
            end = matcher.end();
        }
        return false;
    }

    /** Words in running text that say that a task has no end, null where there are none. */
    public static @Nullable Slice goesOnIn(Slice body) {
        Matcher matcher = ONGOING.matcher(body.source()).region(body.start(), body.end());
        return body.holdsAny(ONGOING_WORDS) && matcher.find() ? body.between(matcher.start(), matcher.end()) : null;
    }

    /** The "before" dates that running text names, and "within n days of" words, in order. */
    public List<Deadline> inBody(Slice body) {
        List<Deadline> found = new ArrayList<>();
        if (!mayNameTime(body)) {
            return found;
        }
        String plain = PlainDigits.of(body);
        Matcher matcher = IN_BODY.matcher(plain).useTransparentBounds(true);
        for (int from = 0; DateWords.SIGNS.find(matcher, plain, from, plain.length()); from = matcher.end()) {
            LocalDate date = dateWords.read(matcher);
            int end = matcher.group("end") == null ? matcher.end() : matcher.start("end");
            Slice words = body.between(body.start() + matcher.start(), body.start() + end);
            boolean allYear = matcher.group("end") != null && "全年".equals(matcher.group("yearend"));
            if (date != null && !allYear && !recurs(body, words.start())) {
                found.add(new Deadline(words, date, DeadlineKind.EXPLICIT, false, false));
            }
        }
        if (found.isEmpty()) {
            addAims(body, plain, found);
        }
        if (found.isEmpty()) {
            Matcher relative = RELATIVE.matcher(plain);
            if (relative.find()) {
                Slice words = body.between(body.start() + relative.start(), body.start() + relative.end());
                found.add(new Deadline(words, null, DeadlineKind.RELATIVE, false, false));
            }
        }
        return found;
    }

    private void addAims(Slice body, String plain, List<Deadline> found) {
        Matcher matcher = AIM.matcher(plain).useTransparentBounds(true);
        for (int from = 0; DateWords.SIGNS.find(matcher, plain, from, plain.length()); from = matcher.end()) {
            LocalDate date = dateWords.read(matcher);
            Slice words = body.between(body.start() + matcher.start(), body.start() + matcher.start("end"));
            if (date != null && !recurs(body, words.start())) {
                found.add(new Deadline(words, date, DeadlineKind.EXPLICIT, false, false, true));
            }
        }
    }

    /** The first month, quarter, half-year or year's end that the text names, null when it names none. */
    public static @Nullable Slice timeIn(Slice text) {
        if (!mayNameTime(text)) {
            return null;
        }
        Matcher matcher = matcher(TIME, text);
        return matcher.find() ? text.between(text.start() + matcher.start(), text.start() + matcher.end()) : null;
    }

    /** Whether the text has a sign without which it names no time; most paragraphs have none, and patterns are slow. */
    private static boolean mayNameTime(Slice body) {
        return body.holdsAny(SIGNS_OF_TIME);
    }

    private @Nullable Deadline lastDate(Slice words, boolean longTerm) {
        Matcher matcher = matcher(DATE, Slice.of(words.flow()));
        boolean any = false;
        boolean yearMissing = false;
        LocalDate date = null;
        while (matcher.find()) {
            any = true;
            yearMissing = dateWords.lacksYear(matcher);
            date = dateWords.read(matcher);
        }
        if (any) {
            return new Deadline(words, date, DeadlineKind.EXPLICIT, longTerm, yearMissing);
        }
        Matcher month = matcher(YEAR_AND_MONTH, words);
        if (month.matches()) {
            YearMonth last = YearMonth.of(Integer.parseInt(month.group(1)), Integer.parseInt(month.group(2)));
            return new Deadline(words, last.atEndOfMonth(), DeadlineKind.EXPLICIT, longTerm, false);
        }
        Matcher year = matcher(YEARS, words);
        if (year.matches()) {
            LocalDate end = LocalDate.of(Integer.parseInt(year.group(1)), 12, 31);
            return new Deadline(words, end, DeadlineKind.EXPLICIT, longTerm, false);
        }
        return null;
    }

    /** Whether "every" stands right before, as in "by the 5th of every month". */
    private static boolean recurs(Slice body, int start) {
        String before = body.between(Math.max(body.start(), start - 2), start).text();
        return before.endsWith("每") || before.endsWith("每年");
    }

    private static boolean matches(Pattern pattern, Slice text) {
        return matcher(pattern, text).matches();
    }

    private static boolean found(Pattern pattern, Slice text) {
        return matcher(pattern, text).find();
    }

    private static Matcher matcher(Pattern pattern, Slice text) {
        return pattern.matcher(PlainDigits.of(text));
    }
}
