package org.xiaohao.shared;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Words the difference between two states of a record for the audit trail. */
public final class Changes {

    private Changes() {}

    /**
     * Lists the components that differ, as {@code name: old → new}, one after the other; the version is left out. The
     * records must hold nothing secret.
     *
     * @return an empty text when nothing differs
     */
    public static <R extends Record> String between(R before, R after) {
        List<String> changes = new ArrayList<>();
        for (RecordComponent component : before.getClass().getRecordComponents()) {
            Object old = value(component, before);
            Object now = value(component, after);
            if (!component.getName().equals("version") && !Objects.equals(old, now)) {
                changes.add(component.getName() + ": " + shown(old) + " → " + shown(now));
            }
        }
        return String.join("; ", changes);
    }

    private static String shown(@Nullable Object value) {
        return value == null ? "-" : value.toString();
    }

    private static @Nullable Object value(RecordComponent component, Record of) {
        try {
            return component.getAccessor().invoke(of);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException("A public record's accessor could not be called", e);
        }
    }
}
