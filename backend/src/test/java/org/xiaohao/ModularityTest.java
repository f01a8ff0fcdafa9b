package org.xiaohao;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

@Tag("slow")
class ModularityTest {

    /** The document engine is a library with packages in layers; {@link ArchitectureTest} says who may use it. */
    private static final String[] ENGINE = {
        "org.xiaohao.text..",
        "org.xiaohao.document..",
        "org.xiaohao.parsing..",
        "org.xiaohao.figures..",
        "org.xiaohao.outlines..",
        "org.xiaohao.checking.."
    };

    @Test
    void modulesUseOnlyWhatTheyDeclareAndNeverInACircle() {
        ApplicationModules.of("org.xiaohao", resideInAnyPackage(ENGINE)).verify();
    }
}
