package org.xiaohao.parsing.task;

import java.util.regex.Pattern;
import org.xiaohao.parsing.outline.OutlineNode;

/**
 * The general points around the tasks of a document: guiding thought and aims before them, organisation and demands
 * behind them. Where they name no unit they are no tasks; their text is reported as left over.
 */
final class GeneralPoints {

    // rule K08
    private static final Pattern TITLE = Pattern.compile(
            "(?:指导思想|基本原则|总体(?:要求|思路|目标)|(?:主要|工作|整改|总体|发展)?目标(?:任务)?|工作(?:原则|要求|思路|安排|步骤|机制)|实施步骤|时间安排|方法步骤"
                    + "|(?:组织|工作|保障|整改)?保障(?:措施)?|组织(?:实施|保障|领导)|有关要求|相关要求|几点要求|工作保障"
                    + "|(?:切实|进一步|不断)?(?:加强|强化|健全)(?:组织|统筹)(?:领导|保障|协调|实施)|(?:切实)?(?:提高|提升|统一)(?:思想|政治)?认识|(?:切实)?(?:加强|强化)(?:督促|督导|督查|监督)?(?:检查|考核|指导|问责|落实|信息报送|宣传引导|工作调度)"
                    + "|严格(?:督查|督导|考核).{0,6}|(?:加强|强化)(?:宣传|舆论)(?:引导|宣传)|(?:严肃|强化)(?:追责|责任追究|追责问责|工作纪律))(?:[\uFF0C,].*)?");

    private GeneralPoints() {}

    /** Whether the point is one by its title and no task stands behind it (or before it) among its peers. */
    static boolean isGeneral(OutlineNode node) {
        if (node.tail != null || !TITLE.matcher(node.title.text()).matches() || node.parent == null) {
            return false;
        }
        var peers = node.parent.children;
        boolean behind = peers.subList(node.position + 1, peers.size()).stream().allMatch(peer -> peer.tail == null);
        boolean before = peers.subList(0, node.position).stream().allMatch(peer -> peer.tail == null);
        return behind || before;
    }
}
