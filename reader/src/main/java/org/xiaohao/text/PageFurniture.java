package org.xiaohao.text;

import java.util.regex.Pattern;

/** What surrounds the words of an official document: its number, its date, and what the page of a web site adds. */
public final class PageFurniture {

    /** A document number; its first group is the year. */
    // rule F01
    public static final Pattern DOCUMENT_NUMBER = Pattern.compile(
            "[\u4E00-\u9FFF]{1,12}[\u3014\\[(\uFF08\u3010\u2018]((?:19|20)[0-9]{2})[\u3015\\])\uFF09\u3011][第]?[0-9]{1,4}号");

    /** A day; its groups are year, month and day of the month. */
    // rule F02
    public static final Pattern DATE = Pattern.compile("((?:19|20)[0-9]{2})[年\\-/.]([0-9]{1,2})[月\\-/.]([0-9]{1,2})日?");

    /** The line that says whether the document is for the public. */
    // rule F03
    public static final Pattern PUBLICITY = Pattern.compile("[(\uFF08]此件.{2,12}[)\uFF09]");

    // rule F04
    private static final Pattern FURNITURE = Pattern.compile(
            "来源[\\s\u3000]*[:\uFF1A]|发布(?:时间|日期)|字体[\\s\u3000]*[:\uFF1A]|浏览次数|累计次数|点击数|字号[\\s\u3000]*[:\uFF1A]");

    private PageFurniture() {}

    /** Whether the line is one that a web site puts around a text. */
    public static boolean isFurniture(Slice line) {
        return FURNITURE.matcher(line.source()).region(line.start(), line.end()).find();
    }

    /** A line that is nothing but a document number or a date. */
    public static boolean isFormal(Slice line) {
        String words = line.text();
        return DOCUMENT_NUMBER.matcher(words).matches()
                || DATE.matcher(words).matches()
                || PUBLICITY.matcher(words).matches();
    }
}
