package org.xiaohao.report.drafting;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Titles of points that were put together, from what those points have in common. */
final class Heads {

    private static final Pattern FEW =
            Pattern.compile("^(?:个别|部分|少数|一些|有的|有些|仍有|还有|尚有|目前|各|全[区县市镇])+(?:(?:单位|部门|机构)(?=.{4}))?");
    /** 在政府合同方面，人手紧张. */
    private static final Pattern LED = Pattern.compile("^在(.{2,20}?)方面，");
    /** Where what is said of the matter begins. */
    private static final Pattern SAID = Pattern.compile(
            "(?:还|仍|尚|较为?|比较|相对|不[够足高强深细严实到及均畅明全平易会敢愿能主充]|没有|未|难以|难度|偏|缺|有待|薄弱|滞后|缓慢|过[多少低慢]|存在|增长|上升|紧张|紧缺|单一|“不|欠|反复|多发|[高低多少弱慢散]$)");

    private static final Pattern MEASURE = Pattern.compile(
            "(?:的)?(?:专业化|规范化|精细化|信息化)?(?:程度|率|水平|力度|能力|数量|质量|年龄|分布|进度|效果|保障|深度|广度|意识|积极性|时间|比例|占比|结构|形式|工作|重视|认识|配备)+$");
    private static final Pattern ABOUT = Pattern.compile("^.{2,12}?对(.{2,12})$");
    private static final Map<String, Pattern> LACKS = lacks();
    private static final String OTHERWISE = "还有薄弱环节";
    private static final Pattern IDLE = Pattern.compile("问题|现象|依然|仍然|\\d");
    private static final int SHORTEST_NAME = 3;
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

    /** What the problem is about: 公职律师 of 公职律师分布不均; empty where it cannot be seen. */
    static String matter(String problem) {
        Matcher led = LED.matcher(problem);
        if (led.find()) {
            return led.group(1);
        }
        for (String clause : problem.split("[，；、]")) {
            String own = FEW.matcher(clause).replaceFirst("");
            Matcher said = SAID.matcher(own);
            if (own.length() > 2 && said.find(2)) {
                String matter = MEASURE.matcher(own.substring(0, said.start())).replaceFirst("");
                Matcher about = ABOUT.matcher(matter);
                return (about.matches() ? about.group(1) : matter)
                        .replaceAll("[“”]", "")
                        .replaceAll("的$", "");
            }
        }
        return "";
    }

    /**
     * 镇街合法性审查人员、公职律师等方面力量不足: the lack that most of the points share, and those that share it; else all.
     *
     * @param stock for points that name nothing
     */
    static String ofProblems(List<String> problems, String stock) {
        List<String> sharing = problems;
        String lacking = OTHERWISE;
        int most = 1;
        for (Map.Entry<String, Pattern> lack : LACKS.entrySet()) {
            List<String> those = problems.stream()
                    .filter(problem -> lack.getValue().matcher(problem).find())
                    .toList();
            if (those.size() > most && matters(those).size() > 1) {
                most = those.size();
                sharing = those;
                lacking = lack.getKey();
            }
        }
        List<String> matters = matters(sharing);
        return matters.isEmpty() ? stock : String.join("、", matters) + (matters.size() == 1 ? "方面" : "等方面") + lacking;
    }

    private static List<String> matters(List<String> problems) {
        Set<String> result = new LinkedHashSet<>();
        for (String problem : problems) {
            String matter = matter(problem);
            boolean fits = matter.length() >= SHORTEST_NAME
                    && matter.length() <= LONGEST_NAME
                    && !IDLE.matcher(matter).find()
                    && result.stream().noneMatch(other -> Likeness.held(matter, other) > 0.5);
            if (fits && result.size() < MOST_NAMED) {
                result.add(matter);
            }
        }
        return List.copyOf(result);
    }
}
