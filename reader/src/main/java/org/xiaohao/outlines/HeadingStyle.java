package org.xiaohao.outlines;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How headings are numbered, outer ones first. */
public enum HeadingStyle {
    CHINESE("一、", "^(?<number>[一二三四五六七八九十]{1,3})\\s*[、,.．](?!\\s*是)\\s*"),
    CHINESE_IN_BRACKETS("(一)", "^[(（]\\s*(?<number>[一二三四五六七八九十]{1,3})\\s*[)）]\\s*[、.．]?\\s*"),
    ARABIC("1.", "^(?<number>\\d{1,2})\\s*(?:[.．、])(?!\\d)\\s*"),
    ARABIC_IN_BRACKETS("(1)", "^[(（]\\s*(?<number>\\d{1,2})\\s*[)）]\\s*"),
    NONE("none", "(?!)");

    private final String code;
    private final Pattern pattern;

    HeadingStyle(String code, String pattern) {
        this.code = code;
        this.pattern = Pattern.compile(pattern);
    }

    /** As the REST API writes it. */
    public String code() {
        return code;
    }

    Matcher matcher(String paragraph) {
        return pattern.matcher(paragraph);
    }
}
