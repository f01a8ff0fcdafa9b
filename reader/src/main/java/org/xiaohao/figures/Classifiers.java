package org.xiaohao.figures;

import java.util.Comparator;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Measure words, and what some of them say about the class of a figure. */
final class Classifiers {

    static final Set<String> MONEY = Set.of("元", "美元", "人民币", "欧元", "港元");
    static final Set<String> AREA = Set.of("平方米", "平方公里", "亩", "公顷", "㎡", "平米", "平方千米");
    static final Set<String> TIME =
            Set.of("天", "个工作日", "工作日", "小时", "个小时", "分钟", "个月", "周", "年", "秒", "日", "个自然日", "自然日", "学时", "课时");
    private static final Set<String> OTHERS = Set.of(
            "人次", "家次", "件次", "场次", "户次", "批次", "车次", "台次", "辆次", "例次", "艘次", "条次", "个次", "班次", "趟次", "架次", "页次", "项次",
            "篇次", "点次", "所次", "微克/立方米", "毫克/立方米", "毫克/升", "微克/升", "km", "岁", "余人", "人天", "人", "名", "位", "个", "件", "项",
            "场", "次", "期", "份", "册", "条", "家", "户", "所", "处", "起", "宗", "例", "批", "支", "辆", "台", "套", "本", "篇", "部",
            "张", "幅", "块", "面", "座", "间", "栋", "幢", "只", "头", "棵", "株", "枚", "轮", "段", "副", "对", "组", "班", "种", "类",
            "校", "单", "笔", "封", "桩", "则", "首", "集", "吨", "公斤", "千克", "克", "公里", "千米", "米", "升", "立方米", "立方", "千瓦时", "度",
            "倍", "趟", "遍", "艘", "架", "匹", "口", "盏", "盒", "箱", "袋", "瓶", "桶", "车", "人份", "人组", "标段", "个标段", "门", "堂",
            "节", "站", "点", "村", "镇", "街", "卷", "页", "字", "分", "厘米", "毫米", "千伏", "兆瓦", "万千瓦", "千瓦", "根", "颗", "朵", "扇",
            "眼", "孔", "方", "票", "档", "道", "员");

    /** Longest first, so that 人次 is not read as 人. */
    static final String PATTERN = Stream.concat(
                    Stream.of("个百分点", "百分点"),
                    Stream.of(MONEY, AREA, TIME, OTHERS).flatMap(Set::stream))
            .sorted(Comparator.comparingInt(String::length).reversed().thenComparing(Comparator.naturalOrder()))
            .collect(Collectors.joining("|"));

    private Classifiers() {}

    /** One way of writing for words of the same meaning. */
    static String plain(String printed) {
        return switch (printed) {
            case "㎡", "平米" -> "平方米";
            case "平方千米" -> "平方公里";
            default -> printed;
        };
    }
}
