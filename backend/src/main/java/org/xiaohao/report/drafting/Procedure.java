package org.xiaohao.report.drafting;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;

/** The order that the law gives to the steps of a procedure; a report tells them in that order. */
final class Procedure {

    /** What a procedure is about, by the title of a task, then its steps. */
    private static final List<List<Pattern>> ALL = List.of(
            steps(
                    "决策|工程|项目",
                    "目录|立项|启动(?!仪式)",
                    "征求|征集|公开征|听取[^，]{0,8}意见|公示|公告|听证|院坝会",
                    "论证|风险评估|公平竞争审查",
                    "合法性审[查核]",
                    "集体讨论|常务会议|审议|讨论(?:通过|决定)|作出决策",
                    "公布(?!目录)|备案|归档|后评估"),
            steps(
                    "执法|处罚|查处|整治|打击|违法|违规|治理",
                    "线索|排查|检查|巡查|巡护",
                    "立案",
                    "调查|取证|勘验",
                    "听证|法制审核",
                    "处罚决定|作出[^，]{0,6}处罚|罚款|责令",
                    "移送|执行|收回|追回|清退|退还",
                    "修复|回访|复查"),
            steps("复议|信访|仲裁", "收到|申请|接待", "受理", "审理|听证|开庭", "审结|办结|调解和解", "意见书|建议书|履行"));

    private Procedure() {}

    private static List<Pattern> steps(String matter, String... words) {
        List<Pattern> result = new ArrayList<>(List.of(Pattern.compile(matter)));
        for (String word : words) {
            result.add(Pattern.compile(word));
        }
        return List.copyOf(result);
    }

    /** The same pieces; those that tell steps of one procedure change places among themselves. */
    static List<Piece> ordered(List<Piece> pieces, String title) {
        List<Piece> result = new ArrayList<>(pieces);
        for (List<Pattern> procedure : ALL) {
            if (!procedure.getFirst().matcher(title).find()) {
                continue;
            }
            List<Pattern> steps = procedure.subList(1, procedure.size());
            List<Integer> places = new ArrayList<>();
            for (int i = 0; i < result.size(); i++) {
                if (!result.get(i).isDocument() && step(result.get(i), steps) >= 0) {
                    places.add(i);
                }
            }
            List<Piece> told = new ArrayList<>(places.stream().map(result::get).toList());
            long different =
                    told.stream().map(piece -> step(piece, steps)).distinct().count();
            if (different > 1) {
                told.sort(Comparator.comparingInt(piece -> step(piece, steps)));
                for (int i = 0; i < places.size(); i++) {
                    result.set(places.get(i), told.get(i));
                }
                return result;
            }
        }
        return result;
    }

    /** The step that its first telling clause is of; -1 where none is. */
    private static int step(Piece piece, List<Pattern> steps) {
        for (Traced clause : piece.clauses()) {
            for (int i = 0; i < steps.size(); i++) {
                if (steps.get(i).matcher(clause.text()).find()) {
                    return i;
                }
            }
        }
        return -1;
    }
}
