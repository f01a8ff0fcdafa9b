package org.xiaohao.report.drafting;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** What came of an action is told right behind that action, and of no other. */
final class Effects {

    private static final Pattern EFFECT =
            Pattern.compile("^(?:使|让|推动|促进|促使|带动|实现|确保|保障|有效|从而|切实|进一步|不断|持续|明显|显著|大幅|形成|营造|做到|避免|防止|防范)"
                    + "|^[^\\d]{2,16}(?:明显|显著|大幅|稳步|持续|不断|进一步|逐步)[^\\d]{0,4}(?:提升|提高|增强|减轻|改善|好转|减少|下降|缩短|优化|规范)$"
                    + "|^[^\\d]{2,16}得到(?:扭转|遏制|改善|缓解|提升|加强|解决|纠正|保障)[^\\d]{0,4}$"
                    + "|^(?:群众|农?牧民|农民|村民|居民|市民|企业|商户|当事人|游客|学生)[^，\\d]{0,8}(?:不[出用再必]|就能|即可|能够|更加|少跑)");

    private Effects() {}

    /** A figure of the year stands by itself, whatever verb is before it. */
    static boolean isEffect(Traced clause) {
        return EFFECT.matcher(clause.text()).find() && Piece.indicators(clause).isEmpty();
    }

    /** Without the clauses that are not wanted, and without the effects right behind them. */
    static List<Traced> kept(List<Traced> clauses, Predicate<Traced> unwanted) {
        List<Traced> result = new ArrayList<>();
        boolean gap = false;
        for (Traced clause : clauses) {
            boolean leaning = gap
                    && (isEffect(clause)
                            || Phrases.DEPENDENT.matcher(clause.text()).lookingAt());
            if (leaning || unwanted.test(clause)) {
                gap = true;
            } else {
                gap = false;
                result.add(clause);
            }
        }
        return result;
    }
}
