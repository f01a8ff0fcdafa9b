package org.xiaohao;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xiaohao.document.DocumentReader;
import org.xiaohao.parsing.PlanParser;

/** The engine is plain Java in layers, and shows little of itself. */
@Tag("slow")
class EngineTest {

    private static final JavaClasses ENGINE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.xiaohao");

    /** What a caller of the engine meets. */
    private static final String[] SHOWN = {
        "org.xiaohao.text", "org.xiaohao.document.ground", "org.xiaohao.parsing.result", "java.."
    };

    @Test
    void packagesUseEachOtherInNoCircleBeTheyBesideOrBelowEachOther() {
        assertThat(ENGINE).hasSizeGreaterThan(100);
        slices().matching("org.xiaohao.(**)").should().beFreeOfCycles().check(ENGINE);
        slices().matching("org.xiaohao.(*)..").should().beFreeOfCycles().check(ENGINE);
        slices().matching("org.xiaohao.(*).(*)..").should().beFreeOfCycles().check(ENGINE);
    }

    @Test
    void aLayerKnowsOnlyTheLayersBelow() {
        Stream.of(
                        layer("org.xiaohao.text", "org.xiaohao.document..", "org.xiaohao.parsing.."),
                        layer("org.xiaohao.document..", "org.xiaohao.parsing.."),
                        layer("org.xiaohao.document.ground", "org.xiaohao.document", "org.xiaohao.document.container"),
                        layer("org.xiaohao.parsing.result", "org.xiaohao.parsing.statement", "org.xiaohao.document"),
                        layer("org.xiaohao.parsing.statement", "org.xiaohao.parsing.outline"),
                        layer("org.xiaohao.parsing.outline", "org.xiaohao.parsing.task"),
                        layer("org.xiaohao.parsing.task", "org.xiaohao.parsing"),
                        layer("org.xiaohao.parsing..", "org.xiaohao.document", "org.xiaohao.document.container.."))
                .forEach(rule -> rule.check(ENGINE));
    }

    private static ArchRule layer(String below, String... above) {
        return noClasses()
                .that()
                .resideInAPackage(below)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(above);
    }

    @Test
    void theEngineIsPlainJava() {
        classes()
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage(
                        "org.xiaohao..",
                        "java..",
                        "javax.xml.stream..",
                        "org.apache.poi..",
                        "org.apache.pdfbox..",
                        "org.apache.fontbox..",
                        "org.apache.james.mime4j..",
                        "org.apache.commons.compress..",
                        "org.jsoup..",
                        "org.jspecify.."))
                .check(ENGINE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "org/springframework/core/SpringVersion.class",
                "org/springframework/boot/SpringApplication.class",
                "jakarta/servlet/Servlet.class",
                "jakarta/persistence/Entity.class",
                "jakarta/annotation/PostConstruct.class",
                "jakarta/validation/Validation.class",
                "com/vaadin/flow/component/Component.class"
            })
    void noFrameworkIsOnItsClassPath(String type) {
        ClassLoader loader = EngineTest.class.getClassLoader();

        assertThat(loader.getResource(type)).isNull();
        assertThat(loader.getResource(Loader.class.getName().replace('.', '/') + ".class"))
                .isNotNull();
    }

    @Test
    void itsTwoEntrancesSpeakOfNothingButTextAndPlans() {
        for (Class<?> entrance : List.of(DocumentReader.class, PlanParser.class)) {
            ENGINE.get(entrance).getMethods().stream()
                    .filter(method -> method.getModifiers().contains(JavaModifier.PUBLIC))
                    .flatMap(method ->
                            Stream.concat(method.getRawParameterTypes().stream(), Stream.of(method.getRawReturnType())))
                    .filter(type -> !type.isPrimitive() && !type.isArray())
                    .forEach(type -> assertThat(resideInAnyPackage(SHOWN).test(type))
                            .as(entrance.getSimpleName() + " shows " + type.getName())
                            .isTrue());
        }
    }

    /** A public class here is one that somebody outside may come to rely on. */
    @Test
    void besideItsPackagesOnlyTheEntrancesArePublic() {
        Set<String> shown = new TreeSet<>();
        for (JavaClass type : ENGINE) {
            String folder = type.getPackageName();
            boolean entrance = folder.equals("org.xiaohao.document") || folder.equals("org.xiaohao.parsing");
            if (entrance && type.getModifiers().contains(JavaModifier.PUBLIC)) {
                shown.add(type.getSimpleName());
            }
        }

        assertThat(shown).containsExactly("DocumentReader", "FileText", "PlanParser");
    }
}
