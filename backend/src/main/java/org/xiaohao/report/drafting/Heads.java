package org.xiaohao.report.drafting;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Titles of points that were put together, from what those points have in common. */
final class Heads {

    private static final Pattern FEW = Pattern.compile("^(?:个别|部分|少数|一些|有的|有些|仍有|还有|尚有|目前|各|全[区县市镇])+");
    /** Where what is said of the matter begins. */
    private static final Pattern SAID = Pattern.compile(
            "(?:还|仍|尚|较为?|比较|相对|不[够足高强深细严实到及均畅明全平易会敢愿能主]|没有|未|难以|难度|偏|缺|有待|薄弱|滞后|缓慢|过[多少低慢]|存在|增长|上升|紧张|单一|“不|欠|反复|多发|[高低多少弱慢散]$)");

    private static final Pattern MEASURE = Pattern.compile(
            "(?:的)?(?:专业化|规范化|精细化|信息化)?(?:程度|率|水平|力度|能力|数量|质量|年龄|分布|进度|效果|保障|深度|广度|意识|积极性|时间|比例|占比|结构|形式|工作)+$");
    private static final Pattern ABOUT = Pattern.compile("^(.{2,12}?)(?:对|在|与)(.{2,12})$");
    private static final Map<String, Pattern> LACKS = lacks();
    private static final String OTHERWISE = "还有薄弱环节";
    private static final int MOST_NAMED = 3;
    private static final int LONGEST_NAME = 13;

    private Heads() {}

    private static Map<String, Pattern> lacks() {
        Map<String, Pattern> result = new LinkedHashMap<>();
        result.put("力量不足", Pattern.compile("(?:力量|人员|编制|专业|律师|调解员|骨干|顾问)[^，]{0,8}(?:不足|少|紧|缺|不高|不均|不匹配|偏大|薄弱|难招)"));
        result.put("进度偏慢", Pattern.compile("尚未|还未|未完成|进度|缓慢|滞后|剩余"));
        result.put("衔接不够顺畅", Pattern.compile("不畅|理顺|不及时|脱节|衔接|协作|协调|共享|互通"));
        result.put("质量有待提高", Pattern.compile("不高|不强|不够规范|规范化|不深|不细|不严|质量|水平|不出声|单一"));
        result.put("保障不够有力", Pattern.compile("保障|装备|经费|资金|投入|设施|管护"));
        return result;
    }

    /** What the problem is about: 公职律师 of 公职律师分布不均. */
    static String matter(String problem) {
        String first = Arrays.stream(problem.split("[，；]"))
                .filter(clause -> SAID.matcher(clause).find())
                .findFirst()
                .orElse("");
        String own = FEW.matcher(first).replaceFirst("");
        Matcher said = SAID.matcher(own);
        String matter = said.find() && said.start() > 1 ? own.substring(0, said.start()) : own;
        matter = MEASURE.matcher(matter).replaceFirst("");
        Matcher about = ABOUT.matcher(matter);
        matter = about.matches() && matter.length() > LONGEST_NAME ? about.group(2) : matter;
        return matter.replaceAll("[“”]", "").replaceAll("的$", "");
    }

    /** 镇街合法性审查人员、公职律师力量不足; the stock words where the points name too little. */
    static String ofProblems(List<String> problems, String stock) {
        Set<String> matters = new LinkedHashSet<>();
        for (String problem : problems) {
            String matter = matter(problem);
            if (matter.length() >= 2
                    && matter.length() <= LONGEST_NAME
                    && matter.chars().noneMatch(Character::isDigit)) {
                boolean known = matters.stream().anyMatch(other -> Likeness.held(matter, other) > 0.5);
                if (!known && matters.size() < MOST_NAMED) {
                    matters.add(matter);
                }
            }
        }
        if (matters.isEmpty()) {
            return stock;
        }
        return String.join("、", matters) + (matters.size() == 1 ? "方面" : "等方面") + shared(problems);
    }

    /** What more than half of them lack. */
    private static String shared(List<String> problems) {
        for (Map.Entry<String, Pattern> lack : LACKS.entrySet()) {
            long many = problems.stream()
                    .filter(problem -> lack.getValue().matcher(problem).find())
                    .count();
            if (many * 2 > problems.size()) {
                return lack.getKey();
            }
        }
        return OTHERWISE;
    }
}
