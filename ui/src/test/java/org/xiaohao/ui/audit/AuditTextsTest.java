package org.xiaohao.ui.audit;

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

/** Whatever goes on the audit trail has words, in both languages. */
class AuditTextsTest {

    private static final Path BACKEND = Path.of("..", "backend", "src", "main", "java");

    /** A file that publishes audit events, or hands the action on to a method that does. */
    private static final Pattern PUBLISHES = Pattern.compile("AuditEvent\\(");

    private static final Pattern LITERAL = Pattern.compile("\"([a-z]+(?:-[a-z]+)*\\.[a-z]+(?:-[a-z]+)*)\"");

    /** What happened, as the messages of the same file are called ({@code review.approved}); actions are verbs. */
    private static final Pattern MESSAGE = Pattern.compile("(?!access\\.).*ed");

    @Test
    void everyPublishedActionHasWords() throws IOException {
        Set<String> actions = publishedActions();

        assertThat(actions)
                .contains(
                        "plan.issue",
                        "unit.update",
                        "account.sign-in",
                        "reminder.nudge",
                        "task.cancel",
                        "access.denied");
        for (Locale locale : new Locale[] {Translations.CHINESE, Locale.ENGLISH}) {
            assertThat(actions)
                    .allSatisfy(action -> assertThat(Translations.text("audit.action." + action, locale))
                            .as("%s in %s", action, locale)
                            .doesNotStartWith("!"));
        }
    }

    private static Set<String> publishedActions() throws IOException {
        Set<String> actions = new TreeSet<>();
        try (Stream<Path> files = Files.walk(BACKEND)) {
            files.filter(file -> file.toString().endsWith(".java"))
                    .map(AuditTextsTest::read)
                    .filter(source -> PUBLISHES.matcher(source).find())
                    .forEach(source -> collect(source, actions));
        }
        return actions;
    }

    private static void collect(String source, Set<String> actions) {
        LITERAL.matcher(source)
                .results()
                .map(found -> found.group(1))
                .filter(literal -> !MESSAGE.matcher(literal).matches())
                .forEach(actions::add);
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
