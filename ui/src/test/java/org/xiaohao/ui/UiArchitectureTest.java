package org.xiaohao.ui;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.persistence.Entity;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.data.repository.Repository;
import org.xiaohao.Application;
import org.xiaohao.testing.PackageCircles;
import org.xiaohao.testing.SourceLines;

/** The pages stand side by side on a common ground and know nothing of how the domain is stored. */
@Tag("slow")
class UiArchitectureTest {

    private static final double MAX_PART = 0.25;
    private static final int MAX_LINES = 310;

    /** Classes that are longer for a reason; none is. */
    private static final Map<String, String> LONGER = Map.of();

    /** What every page stands on. The sign-in page and the menu of the person are part of the frame. */
    private static final Set<String> GROUND = Set.of("frame", "shared", "document", "account");

    private static final JavaClasses ALL = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.xiaohao");

    private static final JavaClasses PAGES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.xiaohao.ui");

    private final SourceLines sources = new SourceLines(Path.of("src/main/java/org/xiaohao/ui"));

    private static DescribedPredicate<JavaClass> pages() {
        return DescribedPredicate.describe("are of a page", type -> {
            String[] parts = type.getPackageName().split("\\.");
            return type.getPackageName().startsWith("org.xiaohao.ui.") && !GROUND.contains(parts[3]);
        });
    }

    @Test
    void noPackagesStandInACircleAtAnyLevel() {
        assertThat(PAGES).hasSizeGreaterThan(100);
        assertThat(new PackageCircles(PAGES, "org.xiaohao.ui").find()).isEmpty();
    }

    @Test
    void theGroundKnowsNoPage() {
        noClasses()
                .that()
                .resideInAnyPackage(GROUND.stream()
                        .map(name -> "org.xiaohao.ui." + name + "..")
                        .toArray(String[]::new))
                .should()
                .dependOnClassesThat(pages())
                .check(PAGES);
    }

    @Test
    void whatIsSharedKnowsNothingElseOfThePages() {
        noClasses()
                .that()
                .resideInAPackage("org.xiaohao.ui.shared..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.xiaohao.ui.frame..", "org.xiaohao.ui.document..", "org.xiaohao.ui.account..")
                .check(PAGES);
    }

    @Test
    void viewsAndComponentsAreInTheUiOnlyAndNothingBelowKnowsThem() {
        classes()
                .that()
                .areAnnotatedWith(Route.class)
                .or()
                .areAssignableTo(Component.class)
                .should()
                .resideInAPackage("org.xiaohao.ui..")
                .check(ALL);
        noClasses()
                .that()
                .resideOutsideOfPackage("org.xiaohao.ui..")
                .and()
                .areNotAssignableTo(Application.class)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.xiaohao.ui..", "com.vaadin..")
                .check(ALL);
    }

    @Test
    void everyViewSaysWhoMayEnter() {
        List<JavaClass> views =
                PAGES.stream().filter(type -> type.isAnnotatedWith(Route.class)).toList();

        assertThat(views)
                .hasSizeGreaterThan(10)
                .allSatisfy(view -> assertThat(
                                Stream.of(RolesAllowed.class, PermitAll.class, AnonymousAllowed.class, DenyAll.class)
                                        .filter(view::isAnnotatedWith))
                        .as(view.getSimpleName())
                        .hasSize(1));
    }

    @Test
    void noPageKnowsHowTheDomainIsStored() {
        noClasses()
                .should()
                .dependOnClassesThat(DescribedPredicate.describe(
                        "are entities or repositories",
                        type -> type.isAnnotatedWith(Entity.class) || type.isAssignableTo(Repository.class)))
                .orShould()
                .dependOnClassesThat()
                .resideInAnyPackage("jakarta.persistence..", "org.hibernate..", "org.springframework.jdbc..")
                .check(PAGES);
    }

    @Test
    void noPackageHoldsMoreThanAQuarterOfTheUi() {
        assertThat(sources.packagesOver(MAX_PART)).isEmpty();
    }

    @Test
    void aLongClassHasAReason() {
        assertThat(sources.filesOver(MAX_LINES))
                .allSatisfy((name, lines) ->
                        assertThat(LONGER).as("%s has %s lines", name, lines).containsKey(name));
    }
}
