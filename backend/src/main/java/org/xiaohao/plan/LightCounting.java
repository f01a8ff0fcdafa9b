package org.xiaohao.plan;

import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.xiaohao.plan.TaskQueries.Scope;
import org.xiaohao.shared.Actor;
import org.xiaohao.shared.Light;

/**
 * How many tasks or parts show each light. Of a whole plan or jurisdiction only the red and the yellow ones are counted:
 * how many stand how is kept in {@code plan_tally}, and what is neither red nor yellow is the rest.
 */
@Component
class LightCounting {

    private final JdbcClient jdbc;
    private final LightRule lights;

    LightCounting(JdbcClient jdbc, LightRule lights) {
        this.jdbc = jdbc;
        this.lights = lights;
    }

    LightCounts counts(Scope scope, LightDays days) {
        return LightCounts.of(scope.plain() ? tallied(scope, days).lit() : grouped(scope));
    }

    /** How many tasks of these lights there are, all when there are none, those without a light included. */
    long total(Scope scope, Set<Light> wanted, LightDays days) {
        if (!wanted.isEmpty()) {
            LightCounts counts = counts(scope, days);
            return wanted.stream().mapToLong(counts::of).sum();
        }
        if (scope.plain()) {
            return tallied(scope, days).total();
        }
        return jdbc.sql("select count(*) from task x where " + scope.where())
                .params(scope.values())
                .query(Long.class)
                .single();
    }

    private Map<Light, Integer> grouped(Scope scope) {
        Map<Light, Integer> counts = new EnumMap<>(Light.class);
        jdbc.sql("select c.light, count(*) as n from (select " + LightRule.LIGHT + " as light from task x where "
                        + scope.where() + ") c where c.light is not null group by c.light")
                .params(scope.values())
                .query((ResultSet row) -> {
                    counts.put(Light.valueOf(row.getString("light")), row.getInt("n"));
                });
        return counts;
    }

    private Tally tallied(Scope scope, LightDays days) {
        List<String> parts = new ArrayList<>();
        for (Light light : List.of(Light.OVERDUE, Light.DUE_SOON)) {
            LightRule.steps(light, days)
                    .forEach(step -> step.forEach(range -> parts.add("select '" + light
                            + "' as light, '" + range.standing() + "' as standing, count(*) as n from task x where "
                            + scope.where() + " and " + range.condition())));
        }
        for (Standing standing : Standing.values()) {
            parts.add("select 'ALL', '" + standing + "', coalesce(sum(x." + column(standing) + "), 0) from plan_tally x"
                    + " where " + scope.where());
        }
        Tally tally = new Tally();
        jdbc.sql(String.join(" union all ", parts)).params(scope.values()).query((ResultSet row) -> {
            tally.add(row.getString("light"), Standing.valueOf(row.getString("standing")), row.getInt("n"));
        });
        return tally;
    }

    private static String column(Standing standing) {
        return switch (standing) {
            case WAITING -> "waiting";
            case UNDER_WAY -> "under_way";
            case DONE -> "done";
            case NONE -> "without_light";
        };
    }

    /** The lights of all parts by unit, in register order; of a plan, or of all plans under way. */
    List<UnitLights> byUnit(Actor actor, @Nullable Long planId) {
        Map<Long, String> names = new LinkedHashMap<>();
        Map<Long, Map<Light, Integer>> counts = new HashMap<>();
        Scope scope = Scope.of(actor, TaskFilter.ofPlan(planId), lights.days(actor.jurisdictionId()));
        jdbc.sql("select u.id, u.short_name, c.light, c.n from (select p.org_unit_id, p.light, count(*) as n from"
                        + " (select x.org_unit_id, " + LightRule.LIGHT + " as light from assignment x where "
                        + scope.where() + ") p where p.light is not null group by p.org_unit_id, p.light) c"
                        + " join org_unit u on u.id = c.org_unit_id order by u.sort_order, u.id")
                .params(scope.values())
                .query((ResultSet row) -> {
                    long unit = row.getLong("id");
                    names.put(unit, row.getString("short_name"));
                    counts.computeIfAbsent(unit, ignored -> new EnumMap<>(Light.class))
                            .put(Light.valueOf(row.getString("light")), row.getInt("n"));
                });
        return names.entrySet().stream()
                .map(unit -> new UnitLights(
                        unit.getKey(),
                        unit.getValue(),
                        LightCounts.of(counts.getOrDefault(unit.getKey(), LightCounts.none()))))
                .toList();
    }

    /** The lights of all tasks of a plan by section, in document order. */
    List<SectionLights> bySection(Actor actor, long planId) {
        Map<Long, String> titles = new LinkedHashMap<>();
        Map<Long, Map<Light, Integer>> counts = new HashMap<>();
        Scope scope = Scope.of(actor, TaskFilter.all(planId), lights.days(actor.jurisdictionId()));
        jdbc.sql("select s.id, s.title, c.light, c.n from (select p.section_id, p.light, count(*) as n from"
                        + " (select x.section_id, " + LightRule.LIGHT + " as light from task x where " + scope.where()
                        + ") p where p.light is not null group by p.section_id, p.light) c"
                        + " join section s on s.id = c.section_id order by s.position, s.id")
                .params(scope.values())
                .query((ResultSet row) -> {
                    long section = row.getLong("id");
                    titles.put(section, row.getString("title"));
                    counts.computeIfAbsent(section, ignored -> new EnumMap<>(Light.class))
                            .put(Light.valueOf(row.getString("light")), row.getInt("n"));
                });
        return titles.entrySet().stream()
                .map(section -> new SectionLights(
                        section.getKey(),
                        section.getValue(),
                        LightCounts.of(counts.getOrDefault(section.getKey(), LightCounts.none()))))
                .toList();
    }

    /** What was counted, and the rest of what is kept. */
    private static final class Tally {

        private final Map<Standing, Integer> all = new EnumMap<>(Standing.class);
        private final Map<Standing, Integer> calm = new EnumMap<>(Standing.class);
        private final Map<Light, Integer> counted = new EnumMap<>(Light.class);

        void add(String light, Standing standing, int n) {
            if (light.equals("ALL")) {
                all.merge(standing, n, Integer::sum);
                calm.merge(standing, n, Integer::sum);
            } else {
                counted.merge(Light.valueOf(light), n, Integer::sum);
                calm.merge(standing, -n, Integer::sum);
            }
        }

        Map<Light, Integer> lit() {
            Map<Light, Integer> lit = new EnumMap<>(counted);
            lit.put(Light.NOT_STARTED, calm.getOrDefault(Standing.WAITING, 0));
            lit.put(Light.NORMAL, calm.getOrDefault(Standing.UNDER_WAY, 0));
            lit.put(Light.DONE, calm.getOrDefault(Standing.DONE, 0));
            return lit;
        }

        long total() {
            return all.values().stream().mapToLong(Integer::longValue).sum();
        }
    }
}
