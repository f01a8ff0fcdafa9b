package org.xiaohao.shared;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where a message leads.
 *
 * @param place the page
 * @param id which one of the page's things; null exactly where the place has none
 */
public record Link(Place place, @Nullable Long id) {

    private static final Pattern ID = Pattern.compile("[0-9]{1,18}");

    public Link {
        if (place.hasId() != (id != null)) {
            throw new IllegalArgumentException(place + " " + id);
        }
    }

    public static Link toWorkbench() {
        return new Link(Place.WORKBENCH, null);
    }

    public static Link toReport() {
        return new Link(Place.REPORT, null);
    }

    public static Link toTask(long taskId) {
        return new Link(Place.TASK, taskId);
    }

    public static Link toMonitor() {
        return new Link(Place.MONITOR, null);
    }

    public static Link toLetters() {
        return new Link(Place.LETTERS, null);
    }

    public static Link toLetter(long letterId) {
        return new Link(Place.LETTER, letterId);
    }

    /** The link of a stored path; null for a path to no place that this version has. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static @Nullable Link of(String path) {
        int slash = path.lastIndexOf('/');
        String id = path.substring(slash + 1);
        boolean withId = slash > 0 && ID.matcher(id).matches();
        String start = withId ? path.substring(0, slash) : path;
        return Arrays.stream(Place.values())
                .filter(place -> place.hasId() == withId && place.path().equals(start))
                .findFirst()
                .map(place -> new Link(place, withId ? Long.valueOf(id) : null))
                .orElse(null);
    }

    /** How it is stored and opened: a path without leading slash, such as {@code tasks/123}. */
    @JsonValue
    public String path() {
        return id == null ? place.path() : place.path() + "/" + id;
    }
}
