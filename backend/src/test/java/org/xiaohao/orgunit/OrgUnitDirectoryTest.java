package org.xiaohao.orgunit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.xiaohao.testing.BackendTest;
import org.xiaohao.testing.Fixtures;
import org.xiaohao.testing.StatementCount;
import org.xiaohao.testing.TestJurisdiction;

@BackendTest
class OrgUnitDirectoryTest {

    private final OrgUnitDirectory directory;
    private final OrgUnitService service;
    private final Fixtures fixtures;
    private TestJurisdiction here;

    @Autowired
    OrgUnitDirectoryTest(OrgUnitDirectory directory, OrgUnitService service, Fixtures fixtures) {
        this.directory = directory;
        this.service = service;
        this.fixtures = fixtures;
    }

    @BeforeEach
    void oneJurisdiction() {
        here = fixtures.jurisdiction();
    }

    @Test
    void aPrintedNameMeansTheUnitWhateverTheBracketsWidthAndBlanks() {
        long towns = here.group("各镇(街道)", "平山镇");
        assertThat(directory.match(here.id(), "各 镇[街道]").group())
                .isEqualTo(new OrgUnitGroupReference(towns, "各镇(街道)", true));
        assertThat(directory.match(here.id(), "各镇\uff08街道\uff09").found()).isTrue();
        assertThat(directory.match(here.id(), "各镇\u3014街道\u3015").found()).isTrue();
    }

    @Test
    void anUnknownNameIsOnlyEverSuggested() {
        long justice = here.unit("区司法局");
        here.unit("区财政局");
        RegisterMatch match = directory.match(here.id(), "司法局");
        assertThat(match.found()).isFalse();
        assertThat(match.suggestions()).singleElement().satisfies(suggestion -> {
            assertThat(suggestion.unit()).extracting(OrgUnitReference::id).isEqualTo(justice);
            assertThat(suggestion.similarity()).isLessThan(1);
        });
    }

    @Test
    void twoBodiesThatSoundAlikeAreNotTakenForOne() {
        here.unit("区委依法治区办");
        assertThat(directory.match(here.id(), "区依法行政办").found()).isFalse();
    }

    @Test
    void noMoreThanThreeSuggestionsTheLikeliestFirst() {
        here.unit("区市场监督管理局");
        here.unit("区城市管理局");
        here.unit("区应急管理局");
        here.unit("区医疗保障管理局");
        List<RegisterSuggestion> suggestions =
                directory.match(here.id(), "区市场监管局").suggestions();
        assertThat(suggestions).hasSizeLessThanOrEqualTo(3);
        assertThat(suggestions.getFirst().unit())
                .extracting(OrgUnitReference::name)
                .isEqualTo("区市场监督管理局");
    }

    @Test
    void aDeactivatedUnitIsSuggestedButNotMatched() {
        long id = here.unit("区司法局");
        fixtures.actingAs(here.admin());
        service.deactivate(id, service.details(id).version());
        RegisterMatch match = directory.match(here.id(), "区司法局");
        assertThat(match.found()).isFalse();
        assertThat(match.suggestions())
                .singleElement()
                .satisfies(
                        suggestion -> assertThat(suggestion.unit()).matches(unit -> unit.id() == id && !unit.active()));
        assertThat(directory.activeUnits(here.id())).isEmpty();
    }

    @Test
    void namesOfAnotherJurisdictionAreUnknown() {
        fixtures.jurisdiction().unit("区司法局");
        RegisterMatch match = directory.match(here.id(), "区司法局");
        assertThat(match.found()).isFalse();
        assertThat(match.suggestions()).isEmpty();
    }

    @Test
    void matchingManyNamesTakesOneStatement() {
        here.group("区各有关部门", "区司法局", "区财政局");
        Map<String, RegisterMatch> matches = directory.matchAll(here.id(), List.of("区司法局", "区各有关部门", "某单位"));
        assertThat(matches.values())
                .extracting(RegisterMatch::printedName, RegisterMatch::found)
                .containsExactly(tuple("区司法局", true), tuple("区各有关部门", true), tuple("某单位", false));
        assertThat(StatementCount.of(() -> directory.matchAll(here.id(), List.of("区司法局", "区财政局", "某单位"))))
                .isEqualTo(1);
    }

    @Test
    void aGroupsActiveMembersComeInItsOrder() {
        long group = here.group("区各有关部门", "丙局", "甲局", "乙局");
        fixtures.actingAs(here.admin());
        service.deactivate(here.unit("甲局"), 0);
        assertThat(directory.activeMembers(group)).containsExactly(here.unit("丙局"), here.unit("乙局"));
    }
}
