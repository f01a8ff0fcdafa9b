package org.xiaohao.plan;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.xiaohao.shared.CurrentActor;
import org.xiaohao.shared.ForOffice;

/** The points of many plans at once, without what belongs to a single task. */
@Service
@ForOffice
public class PlanOutlineService {

    private static final String POINTS = """
            select p.id as plan_id, p.title as plan_title, t.id as task_id, t.number, t.title, s.title as section_title
            from (select id, title from plan where jurisdiction_id = :jurisdiction and state = 'ISSUED'
                  order by id desc limit :most) p
              join task t on t.plan_id = p.id
              left join section s on s.id = t.section_id
            order by p.id desc, t.position
            """;

    private final JdbcClient jdbc;
    private final CurrentActor currentActor;

    PlanOutlineService(JdbcClient jdbc, CurrentActor currentActor) {
        this.jdbc = jdbc;
        this.currentActor = currentActor;
    }

    /**
     * The issued plans of the jurisdiction, newest first, in one statement.
     *
     * @param most how many plans at most
     */
    @Transactional(readOnly = true)
    public List<PlanOutline> issued(int most) {
        Map<Long, String> titles = new LinkedHashMap<>();
        Map<Long, List<PlanOutline.Point>> points = new LinkedHashMap<>();
        jdbc.sql(POINTS)
                .param("jurisdiction", currentActor.get().jurisdictionId())
                .param("most", most)
                .query(row -> {
                    long plan = row.getLong("plan_id");
                    titles.put(plan, row.getString("plan_title"));
                    points.computeIfAbsent(plan, first -> new ArrayList<>())
                            .add(new PlanOutline.Point(
                                    row.getLong("task_id"),
                                    row.getString("number"),
                                    row.getString("section_title"),
                                    row.getString("title")));
                });
        return points.entrySet().stream()
                .map(plan -> new PlanOutline(plan.getKey(), titles.getOrDefault(plan.getKey(), ""), plan.getValue()))
                .toList();
    }
}
