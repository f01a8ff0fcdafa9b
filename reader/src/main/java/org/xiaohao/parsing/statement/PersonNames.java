package org.xiaohao.parsing.statement;

import java.util.List;
import java.util.regex.Pattern;
import org.xiaohao.text.Brackets;
import org.xiaohao.text.Marks;
import org.xiaohao.text.Slice;

/** Words that may be the name of a person: a surname with one or two signs behind it. */
public final class PersonNames {

    // rule Q12
    private static final Pattern NAME = Pattern.compile(
            "(?:欧阳|上官|司马|诸葛|[赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏陶姜戚谢邹喻柏窦章云苏潘葛奚范彭郎鲁韦昌马苗方俞任袁柳鲍史唐费廉岑薛雷贺倪汤滕殷罗毕郝邬安常于傅卞齐康伍余顾孟黄穆萧尹姚邵汪祁毛米戴谈宋茅庞熊纪舒屈项祝董梁杜阮蓝闵席麻强贾路娄江童颜郭梅盛林钟徐邱骆高夏蔡田樊胡凌霍虞万柯管卢莫房裘缪解应宗丁宣邓洪包诸左石崔吉龚程邢裴陆荣翁甄曲封储靳段巫乌焦巴谷车侯宓全班秋仲伊宫宁仇栾甘厉祖武符刘景詹束龙叶幸司韶黎乔苍双闻翟谭劳冉桑桂牛寿边燕冀浦尚农温庄晏柴阎连茹习艾鱼容向古易慎廖庾终衡耿满弘匡文寇广欧沃利蔚越隆师巩聂晁敖冷辛阚简饶曾沙鞠关查游权盖益桓公白申涂丛商])[\u4E00-\u9FFF]{1,2}");
    private static final String OF_UNITS = "局委办部厅院会署行队处所站府司团镇乡村校社联室区科股馆台庭组班";

    private PersonNames() {}

    /** Whether the words may be the name of one person and do not end as a unit does. */
    public static boolean isOne(String words) {
        return NAME.matcher(words).matches() && OF_UNITS.indexOf(words.charAt(words.length() - 1)) < 0;
    }

    /** Whether the words are nothing but names of persons. */
    public static boolean isList(Slice words) {
        List<Slice> names = Brackets.split(words, Marks.SEPARATORS + " \u3000\n");
        return !words.isEmpty()
                && names.stream().map(Slice::trim).allMatch(name -> name.isEmpty() || isOne(name.text()));
    }
}
