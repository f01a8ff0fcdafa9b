package org.xiaohao.figures;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tells a number that counts from one that belongs to a phrase. */
final class Phrases {

    /** A classifier that a number in words must not have, for it is a phrase then. */
    private static final Set<String> LOOSE = Set.of(
            "分", "点", "道", "票", "员", "段", "节", "站", "门", "面", "方", "口", "字", "页", "街", "日", "度", "类", "级", "副", "对",
            "首", "则", "头", "眼", "年", "周", "种", "批", "组", "层", "车", "镇", "村", "米", "升", "孔", "倍", "块", "条", "班", "堂",
            "部");

    private static final Pattern ONE_AT_END = Pattern.compile("[,。;、:)\\s]|$");
    private static final Set<String> ONES =
            Set.of("次", "场", "期", "轮", "件", "起", "例", "宗", "份", "家", "处", "人", "名", "项");

    private static final Pattern COUNTED_BEHIND =
            Pattern.compile("、[\\p{IsHan}]{2,10}?[" + Numbers.SIGNS + "\\d]{1,4}[个处家]");
    private static final Pattern BARE_POWERS = Pattern.compile("[千万亿百]+");
    private static final Pattern SINGLED_OUT = Pattern.compile("[每任唯第之同]$");
    private static final Pattern LASTING = Pattern.compile("(?:为期|历时|期限|提前|延长|缩短|用时|耗时|时间|时限)[为是了至到]?$");

    private Phrases() {}

    /** Whether a number in words counts something here, and is no part of a phrase. */
    static boolean counts(String text, Matcher m, String number, String classifier) {
        boolean marked = m.group("before") != null
                || m.group("more") != null
                || m.group("more2") != null
                || m.group("after") != null;
        if (marked) {
            return !LOOSE.contains(classifier) || classifier.length() > 1 || "条批组部年".contains(classifier);
        }
        if (LOOSE.contains(classifier) || BARE_POWERS.matcher(number).matches()) {
            return false;
        }
        if (number.equals("一")) {
            return (ONES.contains(classifier) || inList(text, m.end(), classifier))
                    && ONE_AT_END.matcher(text).region(m.end(), text.length()).lookingAt()
                    && m.start() > 0
                    && AmountScanner.isHan(text.charAt(m.start() - 1))
                    && !SINGLED_OUT
                            .matcher(text.substring(Math.max(0, m.start() - 2), m.start()))
                            .find();
        }
        return m.start() == 0 || !"第每".contains(text.substring(m.start() - 1, m.start()));
    }

    /** Whether the same classifier counts what stands behind the next pause mark. */
    private static boolean inList(String text, int end, String classifier) {
        return classifier.equals("个")
                && COUNTED_BEHIND.matcher(text).region(end, text.length()).lookingAt();
    }

    /** Whether digits with a classifier measure something here. */
    static boolean measures(String text, Matcher m, String classifier) {
        if (classifier.equals("年") || classifier.equals("日") || classifier.equals("周")) {
            return m.group("before") != null
                    || m.group("after") != null
                    || LASTING.matcher(text.substring(Math.max(0, m.start() - 4), m.start()))
                            .find();
        }
        if (classifier.equals("点")
                || classifier.equals("方")
                || classifier.equals("员")
                || classifier.equals("街")
                || classifier.equals("节")) {
            return ONE_AT_END.matcher(text).region(m.end(), text.length()).lookingAt();
        }
        return true;
    }
}
