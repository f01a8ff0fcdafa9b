package org.xiaohao.ui.audit;

import com.vaadin.flow.router.QueryParameters;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.xiaohao.audit.AuditFilter;
import org.xiaohao.shared.AuditAction;

/**
 * Which entries of the trail are shown, as the address says it. What the address does not say, or says wrongly, does not
 * restrict.
 *
 * @param from the first day, or null
 * @param to the last day, or null
 * @param user the whole name used to sign in; may be empty
 * @param action what was done, or null
 * @param text words to find; may be empty
 */
record AuditAddress(
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        String user,
        @Nullable AuditAction action,
        String text) {

    private static final int MAX_TEXT = 100;

    static AuditAddress of(QueryParameters parameters) {
        return new AuditAddress(
                day(parameters, "from"),
                day(parameters, "to"),
                text(parameters, "user"),
                action(parameters),
                text(parameters, "q"));
    }

    private static String text(QueryParameters parameters, String name) {
        String value = parameters.getSingleParameter(name).orElse("").strip();
        return value.substring(0, Math.min(value.length(), MAX_TEXT));
    }

    private static @Nullable AuditAction action(QueryParameters parameters) {
        AuditAction action = AuditAction.of(text(parameters, "action"));
        return action == AuditAction.UNKNOWN ? null : action;
    }

    private static @Nullable LocalDate day(QueryParameters parameters, String name) {
        try {
            return parameters.getSingleParameter(name).map(LocalDate::parse).orElse(null);
        } catch (DateTimeParseException noDay) {
            return null;
        }
    }

    QueryParameters parameters() {
        Map<String, String> values = new LinkedHashMap<>();
        put(values, "from", from == null ? "" : from.toString());
        put(values, "to", to == null ? "" : to.toString());
        put(values, "user", user.strip());
        put(values, "action", action == null ? "" : action.code());
        put(values, "q", text.strip());
        return QueryParameters.simple(values);
    }

    private static void put(Map<String, String> values, String name, String value) {
        if (!value.isEmpty()) {
            values.put(name, value);
        }
    }

    /** @param zone where the days begin and end */
    AuditFilter filter(ZoneId zone) {
        Instant first = from == null ? null : from.atStartOfDay(zone).toInstant();
        Instant after = to == null ? null : to.plusDays(1).atStartOfDay(zone).toInstant();
        return new AuditFilter(first, after, user, action, text);
    }

    boolean restricts() {
        return !parameters().getParameters().isEmpty();
    }
}
