package org.xiaohao.parsing.outline;

import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.xiaohao.parsing.statement.LoneNames;
import org.xiaohao.parsing.statement.ResponsibilityStatement;
import org.xiaohao.parsing.statement.StatementReader;
import org.xiaohao.parsing.statement.UnitListSplitter;
import org.xiaohao.text.NamedRole;
import org.xiaohao.text.Slice;

/**
 * Units that a heading names for all that stands below it: those that it says lead, or, where the heading is nothing
 * but units, those that answer for its points.
 */
final class HeadingUnits {

    // rule S12
    private static final Pattern LED = Pattern.compile("由?(.{2,60}?)(?:负责)?(?:牵头|主办|主责)(?:负责|落实|推进|办理|实施|承办|组织)?"
            + "的?(?:重点|具体|主要|整改)?(?:工作|任务|事项|项目|问题)*(?:清单)?(?:[(\uFF08][^)\uFF09]{0,12}[)\uFF09])?[:\uFF1A]?");
    // rule S13
    private static final Pattern UNITS = Pattern.compile("([省市区县镇乡州旗].{1,40})");

    private static final int LONGEST_NAME = 10;

    private HeadingUnits() {}

    static void handDown(List<OutlineNode> nodes) {
        Set<OutlineNode> units =
                nodes.stream().filter(HeadingUnits::peersAreUnits).collect(Collectors.toSet());
        for (OutlineNode node : nodes) {
            if (node.mark == null || node.children.isEmpty() || node.tail != null) {
                continue;
            }
            ResponsibilityStatement led = read(node.title, LED, NamedRole.LEAD);
            ResponsibilityStatement listed = led == null ? read(node.title, UNITS, NamedRole.RESPONSIBLE) : led;
            boolean alone = listed == null && (LoneNames.isNameAlone(node.title) || units.contains(node));
            Slice name = node.title.trimAll(":\uFF1A");
            ResponsibilityStatement named = alone ? StatementReader.read(name, NamedRole.RESPONSIBLE) : listed;
            if (named != null) {
                handDown(node, node, named);
            }
        }
    }

    /** Whether all headings beside it end as units do, and nothing below them says who leads or answers. */
    private static boolean peersAreUnits(OutlineNode node) {
        List<OutlineNode> peers = node.parent == null ? List.of() : node.parent.children;
        return peers.size() > 1
                && peers.stream()
                        .allMatch(peer -> peer.isSibling(node)
                                && peer.title.length() <= LONGEST_NAME
                                && UnitListSplitter.endsAsUnit(peer.title.trimAll(":\uFF1A"))
                                && !peer.children.isEmpty()
                                && peer.children.stream().noneMatch(HeadingUnits::hasOwner));
    }

    private static @Nullable ResponsibilityStatement read(Slice title, Pattern pattern, NamedRole role) {
        Matcher matcher = pattern.matcher(title.source()).region(title.start(), title.end());
        if (!matcher.matches()) {
            return null;
        }
        Slice units = title.between(matcher.start(1), matcher.end(1));
        return UnitListSplitter.listsUnits(units) ? StatementReader.read(units, role) : null;
    }

    private static void handDown(OutlineNode heading, OutlineNode above, ResponsibilityStatement named) {
        for (OutlineNode child : above.children) {
            boolean below = child.children.stream().anyMatch(HeadingUnits::hasStatement);
            if (child.tail == null && below) {
                handDown(heading, child, named);
            } else {
                give(heading, child, named);
            }
        }
    }

    private static boolean hasStatement(OutlineNode node) {
        return node.tail != null
                || node.paragraphTails() > 0
                || node.children.stream().anyMatch(HeadingUnits::hasStatement);
    }

    private static boolean hasOwner(OutlineNode node) {
        return node.paragraphTails() > 0
                || node.tail != null && isOwned(node.tail)
                || node.children.stream().anyMatch(HeadingUnits::hasOwner);
    }

    private static boolean isOwned(ResponsibilityStatement tail) {
        return !tail.lead.isEmpty() || !tail.responsible.isEmpty();
    }

    private static void give(OutlineNode heading, OutlineNode point, ResponsibilityStatement named) {
        boolean lead = !named.lead.isEmpty();
        ResponsibilityStatement own = point.tail;
        if (own != null && (lead ? !own.lead.isEmpty() : isOwned(own))) {
            return;
        }
        ResponsibilityStatement given = new ResponsibilityStatement(own == null ? point.headingSpan() : own.span);
        given.lead.addAll(named.lead);
        given.responsible.addAll(named.responsible);
        point.unitsFrom = heading;
        point.tail = own == null ? given : given.merge(own);
    }
}
