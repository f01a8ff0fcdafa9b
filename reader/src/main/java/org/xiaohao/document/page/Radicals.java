package org.xiaohao.document.page;

import java.text.Normalizer;

/**
 * Turns the radicals that many PDF files give for ordinary Chinese characters back into these. They look the same, but
 * no search and no comparison finds them.
 */
final class Radicals {

    private static final String RADICALS =
            "\u2E81\u2E84\u2E85\u2E8B\u2E8C\u2E8D\u2E8E\u2E8F\u2E97\u2E98\u2E99\u2E9B\u2E9D\u2E9E\u2E9F\u2EA0"
                    + "\u2EA1\u2EA2\u2EA3\u2EA9\u2EAA\u2EAB\u2EAC\u2EAD\u2EAE\u2EAF\u2EB3\u2EB6\u2EB8\u2EB9\u2EBC\u2EBE"
                    + "\u2EBF\u2EC0\u2EC1\u2EC2\u2EC3\u2EC4\u2EC5\u2EC6\u2EC8\u2EC9\u2ECA\u2ECB\u2ECC\u2ECD\u2ED0\u2ED1"
                    + "\u2ED2\u2ED3\u2ED4\u2ED5\u2ED6\u2ED7\u2ED8\u2ED9\u2EDA\u2EDB\u2EDC\u2EDD\u2EDF\u2EE0\u2EE1\u2EE2"
                    + "\u2EE3\u2EE4\u2EE5\u2EE6\u2EE7\u2EE8\u2EE9\u2EEA\u2EEB\u2EEC\u2EED\u2EEE\u2EEF\u2EF0\u2EF2\u2EF3"
                    + "\u2F3E";
    private static final String CHARACTERS =
            "厂乙亻卩小小兀尣心扌攵旡月歹母民氵氺灬王疋目示礻竹纟罓羊羊老肉艹艹艹虎衤覀西见角" + "讠贝足车辶辶钅長镸长门阜阝雨青韦页风飞食飠饣首马骨鬼鱼鸟卤麦黄黾斉齐歯齿竜龙亀龟" + "户";

    private Radicals() {}

    /** The words in ordinary characters; ligatures of Latin letters are parted. */
    static String plain(String words) {
        if (words.chars().noneMatch(Radicals::isUnusual)) {
            return words;
        }
        StringBuilder plain = new StringBuilder();
        for (int i = 0; i < words.length(); i++) {
            char c = words.charAt(i);
            int known = RADICALS.indexOf(c);
            if (known >= 0) {
                plain.append(CHARACTERS.charAt(known));
            } else if (isUnusual(c)) {
                plain.append(Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFKC));
            } else {
                plain.append(c);
            }
        }
        return plain.toString();
    }

    private static boolean isUnusual(int c) {
        return c >= '\u2E80' && c <= '\u2FDF' || c >= '\uF900' && c <= '\uFAFF' || c >= '\uFB00' && c <= '\uFB06';
    }
}
