package org.xiaohao.report.drafting;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.xiaohao.report.drafting.DraftFacts.Entry;
import org.xiaohao.report.drafting.DraftFacts.Task;
import org.xiaohao.report.drafting.DraftFacts.TaskStanding;
import org.xiaohao.report.drafting.Themes.Point;

/**
 * Which problems are open at the end of the year, and which steps belong to the next: a problem stands in the unit's last
 * entry on a task that goes on, or on a closed one whose next step is for the next year.
 */
final class OpenPoints {

    private OpenPoints() {}

    static List<Point> problems(DraftFacts facts, Reading reading) {
        List<Point> result = new ArrayList<>();
        for (Task task : facts.tasks()) {
            for (Entry entry : last(task)) {
                boolean open = task.standing() != TaskStanding.CLOSED || entry.forNextYear();
                if (open && !isNothing(entry.problem())) {
                    result.add(new Point(task, entry, entry.problem()));
                }
            }
        }
        return ordered(result, reading);
    }

    static List<Point> steps(DraftFacts facts, Reading reading) {
        List<Point> result = new ArrayList<>();
        for (Task task : facts.tasks()) {
            for (Entry entry : task.isTold() ? task.entries() : List.<Entry>of()) {
                if (entry.forNextYear() && !isNothing(entry.nextStep())) {
                    result.add(new Point(task, entry, entry.nextStep()));
                }
            }
        }
        return ordered(result, reading);
    }

    private static List<Entry> last(Task task) {
        if (!task.isTold()) {
            return List.of();
        }
        Map<Long, Entry> last = new LinkedHashMap<>();
        task.entries()
                .forEach(entry ->
                        last.merge(entry.unitId(), entry, (one, two) -> two.period() >= one.period() ? two : one));
        return List.copyOf(last.values());
    }

    private static boolean isNothing(String text) {
        return text.isBlank() || text.strip().matches("(?:目前|暂)?(?:无|没有|不存在)(?:存在)?(?:困难|问题|问题和困难)?[。.]?");
    }

    /** Leads before others, towns last. */
    private static List<Point> ordered(List<Point> points, Reading reading) {
        List<Point> result = new ArrayList<>(points);
        result.sort(
                Comparator.comparingInt(point -> reading.isTown(point.entry().unitId())
                        ? 2
                        : point.task().isLead(point.entry().unitId()) ? 0 : 1));
        return result;
    }
}
