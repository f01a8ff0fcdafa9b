package org.xiaohao.licences;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The build takes what is freely licensed and nothing else: no AGPL, no paid part, nothing of unknown licence. */
@Tag("slow") // reads the software bill of materials, which the quick run does not write
class LicencesTest {

    private static final Path BILL_OF_MATERIALS =
            Path.of("target", "classes", "META-INF", "sbom", "application.cdx.json");
    private static final Path SAMPLES = Path.of("src", "test", "resources", "licences");

    private final LicencePolicy policy = LicencePolicy.of(Path.of("..", "docs", "licences.md"));

    @Test
    void everythingInTheJarIsUnderALicenceThatIsTaken() {
        List<Component> components = Component.of(BILL_OF_MATERIALS);

        assertThat(components).as("libraries of the application").hasSizeGreaterThan(100);
        assertThat(components)
                .extracting(Component::name)
                .contains("com.h2database:h2", "com.vaadin:flow-server", "org.hibernate.orm:hibernate-core");
        assertThat(objections(components)).isEmpty();
    }

    @Test
    void anAgplLibraryIsRefused() {
        assertThat(refusedOf("agpl.cdx.json")).singleElement().asString().contains("org.example:kernel", "AGPL");
    }

    @Test
    void aPaidPartOfVaadinIsRefused() {
        assertThat(refusedOf("paid.cdx.json"))
                .hasSize(2)
                .anyMatch(why -> why.contains("com.vaadin:vaadin-charts-flow"))
                .anyMatch(why -> why.contains("com.vaadin:vaadin-something-new") && why.contains("Commercial"));
    }

    @Test
    void aLibraryWithoutALicenceIsRefused() {
        assertThat(refusedOf("unknown.cdx.json")).containsExactly("org.example:nameless has no known licence");
    }

    @Test
    void oneOfSeveralLicencesSuffices() {
        assertThat(policy.objection(new Component("a:b", List.of("AGPL-3.0-only", "Apache-2.0"))))
                .isEmpty();
        assertThat(policy.objection(new Component("a:b", List.of("(GPL-3.0-only OR MIT)"))))
                .isEmpty();
        assertThat(policy.objection(new Component("a:b", List.of("MIT AND AGPL-3.0-only"))))
                .isPresent();
    }

    private List<String> refusedOf(String sample) {
        return objections(Component.of(SAMPLES.resolve(sample)));
    }

    private List<String> objections(List<Component> components) {
        assertThat(policy.size()).isPositive();
        return components.stream()
                .map(policy::objection)
                .flatMap(Optional::stream)
                .toList();
    }
}
