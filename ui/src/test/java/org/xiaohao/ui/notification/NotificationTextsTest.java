package org.xiaohao.ui.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.xiaohao.ui.shared.Translations;

/** Every kind of message that the backend asks for has words in both languages. */
class NotificationTextsTest {

    private static final Path BACKEND = Path.of("..", "backend", "src", "main", "java");

    /** The calls by which services ask for a message; the first name of a kind in them is it. */
    private static final Pattern REQUEST = Pattern.compile(
            "\\b(?:NotificationRequested|notify|tell|changed)\\([^;]*?\"([a-z]+\\.[a-z-]+)\"", Pattern.DOTALL);

    @Test
    void everyKindHasWords() {
        Set<String> kinds = kinds();

        assertThat(kinds)
                .contains(
                        "plan.issued",
                        "task.cancel",
                        "assignment.confirmed",
                        "progress.submitted",
                        "progress.returned",
                        "review.requested",
                        "reminder.nudged",
                        "reminder.answered");
        for (Locale locale : new Locale[] {Translations.CHINESE, Locale.ENGLISH}) {
            assertThat(kinds)
                    .allSatisfy(kind -> assertThat(Translations.text("notification." + kind, locale))
                            .doesNotStartWith("!"));
        }
    }

    private static Set<String> kinds() {
        Set<String> kinds = new TreeSet<>();
        try (Stream<Path> files = Files.walk(BACKEND)) {
            files.filter(file -> file.toString().endsWith(".java"))
                    .map(NotificationTextsTest::read)
                    .filter(code -> code.contains("new NotificationRequested("))
                    .forEach(code -> REQUEST.matcher(code).results().forEach(found -> kinds.add(found.group(1))));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return kinds;
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
