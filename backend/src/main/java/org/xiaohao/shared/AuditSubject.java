package org.xiaohao.shared;

import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What an act is about, so that a row of the trail can name it.
 *
 * @param planId the plan; null where there is none
 * @param task number and title of the task; empty where there is none
 * @param orgUnitId the unit whose part it is; null where there is none
 */
public record AuditSubject(
        @Nullable Long planId, String task, @Nullable Long orgUnitId) {

    /** What knows which plan, task and unit it is of. */
    public interface Known {

        AuditSubject auditSubject();
    }

    /** What the first of the event's components that knows it says; empty where none does. */
    static Optional<AuditSubject> of(DomainEvent event) {
        RecordComponent[] components = event.getClass().getRecordComponents();
        if (components == null) {
            return Optional.empty();
        }
        for (RecordComponent component : components) {
            if (Known.class.isAssignableFrom(component.getType())) {
                return Optional.of(((Known) value(component.getAccessor(), event)).auditSubject());
            }
        }
        return Optional.empty();
    }

    private static Object value(Method accessor, DomainEvent event) {
        try {
            accessor.setAccessible(true);
            return Objects.requireNonNull(accessor.invoke(event));
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("The accessor of an event could not be called", e);
        }
    }
}
