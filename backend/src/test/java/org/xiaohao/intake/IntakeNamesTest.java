package org.xiaohao.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.xiaohao.intake.NameProposal.Way;
import org.xiaohao.orgunit.OrgUnitDirectory;
import org.xiaohao.orgunit.OrgUnitKind;
import org.xiaohao.orgunit.OrgUnitReference;
import org.xiaohao.shared.InvalidInputException;
import org.xiaohao.shared.StaleDataException;
import org.xiaohao.testing.BackendTest;
import org.xiaohao.testing.Fixtures;
import org.xiaohao.testing.TestJurisdiction;

/** The unknown names of a document are settled together. */
@BackendTest
@Tag("slow")
class IntakeNamesTest {

    private static final String TEXT = """
            2026年示范区法治工作要点

            1.开展普法培训。(牵头单位:区司法局,责任单位:区委宣传部、示范生态环境局、各镇)

            2.开展宪法宣传。(牵头单位:区司法局,责任单位:区政府办、区政府办公室、有关部门、区财政部)
            """;

    private final IntakeNames names;
    private final IntakeService intakes;
    private final OrgUnitDirectory directory;
    private final Fixtures fixtures;
    private TestJurisdiction here;

    @Autowired
    IntakeNamesTest(IntakeNames names, IntakeService intakes, OrgUnitDirectory directory, Fixtures fixtures) {
        this.names = names;
        this.intakes = intakes;
        this.directory = directory;
        this.fixtures = fixtures;
    }

    @BeforeEach
    void theOfficeIsSignedIn() {
        here = fixtures.jurisdiction();
        here.unit("区财政局");
        fixtures.actingAs(here.office());
    }

    private IntakeDetails taken() {
        return intakes.details(intakes.take(TEXT));
    }

    private static NameProposal of(String name, List<NameProposal> proposals) {
        return proposals.stream()
                .filter(proposal -> proposal.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private List<OrgUnitReference> units() {
        return directory.activeUnits(here.office().jurisdictionId());
    }

    @Test
    void eachNameGetsTheProposalThatACarefulClerkWouldMake() {
        List<NameProposal> proposals = names.proposals(taken());

        assertThat(of("区司法局", proposals).kind()).isEqualTo(OrgUnitKind.GOVERNMENT_DEPARTMENT);
        assertThat(of("区委宣传部", proposals).kind()).isEqualTo(OrgUnitKind.PARTY_BODY);
        assertThat(of("示范生态环境局", proposals).kind()).isEqualTo(OrgUnitKind.DISPATCHED_ORGAN);
        assertThat(of("区政府办", proposals)).satisfies(part -> {
            assertThat(part.way()).isEqualTo(Way.PART);
            assertThat(part.means()).isEqualTo("区政府办公室");
        });
        assertThat(of("区财政部", proposals).means()).isEqualTo("区财政局");
        assertThat(of("各镇", proposals)).satisfies(group -> {
            assertThat(group.way()).isEqualTo(Way.NEW_GROUP);
            assertThat(group.isWhole()).as("no town is known").isFalse();
        });
        assertThat(of("有关部门", proposals)).satisfies(concerned -> {
            assertThat(concerned.way()).isEqualTo(Way.SEVERAL);
            assertThat(concerned.isWhole()).as("nobody knows whom it means").isFalse();
        });
        assertThat(proposals.stream().map(NameProposal::code).filter(Objects::nonNull))
                .doesNotHaveDuplicates();
    }

    @Test
    void allOfASortAreAGroup() {
        NameProposal all =
                of("区各有关部门", new NameProposals(List.of("区各有关部门", "区司法局", "区委宣传部"), Map.of(), List.of()).all());

        assertThat(all.way()).isEqualTo(Way.NEW_GROUP);
        assertThat(all.members()).containsExactly("区司法局");
    }

    @Test
    void whereHardlyAnyNameBearsItsLevelOneWithoutSaysNothing() {
        List<NameProposal> bare = new NameProposals(List.of("发改局", "财政局", "教育局", "区民政局"), Map.of(), List.of()).all();

        assertThat(bare).extracting(NameProposal::kind).containsOnly(OrgUnitKind.GOVERNMENT_DEPARTMENT);
    }

    @Test
    void allAreTakenTogetherAndMembersAreAddedWithThem() {
        IntakeDetails seen = taken();
        List<NameProposal> proposals = names.proposals(seen).stream()
                .map(proposal -> switch (proposal.name()) {
                    case "各镇" -> proposal.withMembers(List.of("东镇", "西镇"));
                    case "有关部门" -> proposal.withMembers(List.of("区财政局"));
                    default -> proposal;
                })
                .toList();

        IntakeDetails settled = names.take(seen.id(), seen.version(), proposals);

        assertThat(settled.unknownNames()).isEmpty();
        assertThat(settled.memberCount("各镇")).isEqualTo(2);
        assertThat(units()).extracting(OrgUnitReference::name).contains("东镇", "西镇", "区司法局");
        assertThat(units())
                .filteredOn(unit -> unit.name().equals("东镇"))
                .extracting(OrgUnitReference::kind)
                .containsExactly(OrgUnitKind.TOWN);
        assertThat(units()).extracting(OrgUnitReference::name).doesNotContain("区政府办", "区财政部");
    }

    @Test
    void whereOneCannotBeTakenNoneIs() {
        IntakeDetails seen = taken();
        List<NameProposal> proposals = names.proposals(seen);

        assertThatExceptionOfType(InvalidInputException.class)
                .isThrownBy(() -> names.take(seen.id(), seen.version(), proposals))
                .satisfies(refused -> assertThat(refused.code()).isEqualTo("group-without-members"));
        assertThat(units()).extracting(OrgUnitReference::name).containsExactly("区财政局");
    }

    @Test
    void whoComesTooLateChangesNothing() {
        IntakeDetails seen = taken();
        NameProposal first = names.proposals(seen).getFirst();
        IntakeDetails now = intakes.edit(seen.id(), seen.version(), new SheetEdit.Remove(1));

        assertThatExceptionOfType(StaleDataException.class)
                .isThrownBy(() -> names.take(seen.id(), seen.version(), List.of(first)));
        assertThat(units()).hasSize(1);

        NameProposal gone = NameProposal.unit("区政府办公室", "bm09", OrgUnitKind.GOVERNMENT_DEPARTMENT);
        assertThatExceptionOfType(InvalidInputException.class)
                .isThrownBy(() -> names.take(now.id(), now.version(), List.of(gone)))
                .satisfies(refused -> assertThat(refused.code()).isEqualTo("name-settled-already"));
    }
}
