package org.xiaohao.outlines;

import java.util.regex.Pattern;

/** Lines of a report that tell nothing of its matter: publication, formal ends, signature, links of a page. */
final class Furniture {

    static final Pattern PUBLICATION =
            Pattern.compile("(?:发布|发表|来源|时间|日期|浏览|字体|字号|作者|阅读|点击|位读者)[^。]{0,12}[:：]|位读者读过|当前位置|您的位置|^首页");
    private static final Pattern FORMAL_END = Pattern.compile(
            "^(?:[特专]此(?:报告|汇报|说明)|(?:以上|上述)(?:报告|汇报|总结|情况)[,，。、]|(?:如有不妥|不当之处|不妥之处|妥否)[,，。]|请(?:予)?(?:批评指正|审议|审阅|指示)).*");
    private static final Pattern PAGE = Pattern.compile(".*(?:版权所有|ICP备|网站标识码|联系电话|主办单位|承办单位|网站地图).*");
    private static final int LONGEST_SIGNATURE = 30;
    private static final int LONGEST_FORMAL_END = 40;

    private Furniture() {}

    /** Whether a line at the end of a report belongs to no part: signature, date, links, 特此报告. */
    static boolean isFoot(String line) {
        return Heading.numbered(line) == null
                && (line.length() <= LONGEST_FORMAL_END
                                && FORMAL_END.matcher(line).matches()
                        || line.startsWith("特此报告")
                        || line.startsWith("附件")
                        || PUBLICATION.matcher(line).find() && line.indexOf('。') < 0
                        || PAGE.matcher(line).matches()
                        || line.length() <= LONGEST_SIGNATURE && "。；！”；;".indexOf(line.charAt(line.length() - 1)) < 0);
    }
}
