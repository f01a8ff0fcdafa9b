package org.xiaohao.checking;

import java.util.regex.Pattern;

/** How a sentence is worded, apart from its number and its marks. */
final class Wording {

    /** Done, and completely. */
    static final Pattern DONE = Pattern.compile(
            "全部|全覆盖|均已|都已|全面(?:完成|建立|落实|建成|配齐)|均(?:完成|建立|设立|设置|配备|配齐|建成|落实|整改)|实现[^，。]{2,12}化|100%|百分之百|已建成|应[\\p{IsHan}]尽");

    static final Pattern NOT_DONE =
            Pattern.compile("尚未|还未|仍未|未能|没有|未实现|不到位|多为兼职|空白|缺位|未全覆盖|盲区|(?:至今|迟迟|一直)[未没]|(?:仍|还|尚)有[^，。；]{1,16}未"
                    + "|未(?:完成|落实|建立|设立|设置|配备|配齐|整改|开展|组建|建成|达到|纳入|公示|公开|覆盖|接入|印发|出台)");

    private static final Pattern NUMBER = Pattern.compile("^[一二三四五六七八九十]+[是要]");
    private static final Pattern MARK = Pattern.compile("[^\\p{IsHan}\\d]");

    private Wording() {}

    static String plain(String sentence) {
        return MARK.matcher(NUMBER.matcher(sentence).replaceFirst("")).replaceAll("");
    }
}
