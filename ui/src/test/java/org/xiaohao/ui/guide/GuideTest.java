package org.xiaohao.ui.guide;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.router.Route;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.xiaohao.shared.Actor;
import org.xiaohao.shared.Role;

/** The guide is whole: every chapter in both languages, and just the pictures that it shows. */
class GuideTest {

    private static final Path PICTURES = Path.of("src/main/resources/META-INF/resources/guide-pictures");
    private static final Pattern PICTURE = Pattern.compile("!\\[[^]]+]\\(guide-pictures/([a-z-]+\\.jpg)\\)");

    @ParameterizedTest
    @EnumSource(Chapter.class)
    void everyChapterHasATextInBothLanguagesWithTheSamePictures(Chapter chapter) {
        String chinese = chapter.text(Locale.SIMPLIFIED_CHINESE);
        String english = chapter.text(Locale.ENGLISH);
        assertThat(chinese).startsWith("## ").containsPattern("\\p{IsHan}");
        assertThat(english).startsWith("## ").doesNotContainPattern("\\p{IsHan}");
        assertThat(pictures(english)).isEqualTo(pictures(chinese));
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh", "en"})
    void allPicturesAreThereAndAllAreShown(String language) throws IOException {
        Set<String> shown = Stream.of(Chapter.values())
                .flatMap(chapter -> pictures(chapter.text(Locale.of(language))).stream())
                .collect(Collectors.toCollection(TreeSet::new));
        try (Stream<Path> files = Files.list(PICTURES)) {
            assertThat(files.map(file -> file.getFileName().toString())).containsExactlyInAnyOrderElementsOf(shown);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "workbench,CLERK,WORKBENCH",
        "workbench,UNIT_HEAD,APPROVE",
        "period,CLERK,PERIOD",
        "tasks,CLERK,TASK",
        "tasks/915180767998200111,CLERK,TASK",
        "tasks/ledger,CLERK,LEDGER",
        "import/7,OFFICE,IMPORT",
        "plans/7,OFFICE,IMPORT",
        "start,ADMIN,START",
        "admin/units,ADMIN,REGISTER",
        "admin/confirmations,AUDITOR,REGISTER",
        "admin/enrolment,ADMIN,ENROLMENT",
        "admin/press,OFFICE,SETTINGS",
        "tasks/unit-form,OFFICE,FORM",
        "admin/channels,ADMIN,CHANNELS",
        "calendar,CLERK,CALENDAR",
        "monitor,LEADER,MONITOR",
        "leader,LEADER,LEADER",
        "report,OFFICE,REPORTS",
        "notifications,CLERK,MESSAGES"
    })
    void eachPageHasItsChapter(String path, Role role, Chapter chapter) {
        Actor reader = new Actor(1, "reader", "Reader", 1, null, Set.of(role));
        assertThat(Chapter.of(path, reader)).isEqualTo(chapter);
    }

    @Test
    void everyViewHasAChapterOfItsOwnPage() {
        ClassPathScanningCandidateComponentProvider views = new ClassPathScanningCandidateComponentProvider(false);
        views.addIncludeFilter(new AnnotationTypeFilter(Route.class));
        List<String> paths = views.findCandidateComponents("org.xiaohao.ui").stream()
                .map(found -> route(Objects.requireNonNull(found.getBeanClassName())))
                .filter(route -> route.autoLayout() && !route.value().isEmpty())
                .map(route -> route.value().replaceFirst("/?:.*", ""))
                .filter(path -> !path.equals("guide") && !path.startsWith("test"))
                .distinct()
                .toList();
        assertThat(paths).hasSizeGreaterThan(20);
        assertThat(paths)
                .allSatisfy(path -> assertThat(Chapter.covers(path)).as(path).isTrue());
    }

    private static Route route(String view) {
        try {
            return Class.forName(view).getAnnotation(Route.class);
        } catch (ClassNotFoundException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static Set<String> pictures(String text) {
        return PICTURE.matcher(text)
                .results()
                .map(match -> match.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
