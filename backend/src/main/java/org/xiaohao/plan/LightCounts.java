package org.xiaohao.plan;

import java.util.EnumMap;
import java.util.Map;
import org.xiaohao.shared.Light;

/** How many duties show each light. */
public record LightCounts(int overdue, int dueSoon, int notStarted, int normal, int done) {

    static LightCounts of(Map<Light, Integer> counts) {
        return new LightCounts(
                counts.getOrDefault(Light.OVERDUE, 0),
                counts.getOrDefault(Light.DUE_SOON, 0),
                counts.getOrDefault(Light.NOT_STARTED, 0),
                counts.getOrDefault(Light.NORMAL, 0),
                counts.getOrDefault(Light.DONE, 0));
    }

    static Map<Light, Integer> none() {
        return new EnumMap<>(Light.class);
    }

    public int of(Light light) {
        return switch (light) {
            case OVERDUE -> overdue;
            case DUE_SOON -> dueSoon;
            case NOT_STARTED -> notStarted;
            case NORMAL -> normal;
            case DONE -> done;
        };
    }

    public int total() {
        return overdue + dueSoon + notStarted + normal + done;
    }
}
