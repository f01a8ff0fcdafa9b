package org.xiaohao.jurisdiction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.EnumSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.xiaohao.shared.InvalidInputException;
import org.xiaohao.shared.Role;
import org.xiaohao.shared.StaleDataException;
import org.xiaohao.testing.BackendTest;
import org.xiaohao.testing.Fixtures;
import org.xiaohao.testing.RoleMatrix;
import org.xiaohao.testing.TestJurisdiction;

@BackendTest
class JurisdictionServiceTest {

    private final JurisdictionService service;
    private final JurisdictionDirectory directory;
    private final Fixtures fixtures;
    private TestJurisdiction here;

    @Autowired
    JurisdictionServiceTest(JurisdictionService service, JurisdictionDirectory directory, Fixtures fixtures) {
        this.service = service;
        this.directory = directory;
        this.fixtures = fixtures;
    }

    @BeforeEach
    void anAdministratorIsSignedIn() {
        here = fixtures.jurisdiction();
        fixtures.actingAs(here.admin());
    }

    @Test
    void theAdministratorChangesTheDaysForReceiving() {
        JurisdictionDetails read = service.own();
        assertThat(read.receiveDays()).isEqualTo(3);
        service.update(change(read, read.code(), 20));
        assertThat(directory.get(here.id()).receiveDays()).isEqualTo(20);
    }

    @Test
    void anEditOverAnOlderStateIsRefused() {
        JurisdictionDetails read = service.own();
        service.update(change(read, read.code(), 20));
        assertThatThrownBy(() -> service.update(change(read, read.code(), 30))).isInstanceOf(StaleDataException.class);
        assertThat(service.own().receiveDays()).isEqualTo(20);
    }

    @Test
    void impossibleValuesAreRefused() {
        JurisdictionDetails read = service.own();
        String taken = directory.get(fixtures.jurisdiction().id()).code();
        assertThatThrownBy(() -> service.update(change(read, taken, 1))).isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> service.update(change(read, "12345", 1))).isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> service.update(change(read, read.code(), 61)))
                .isInstanceOf(InvalidInputException.class);
        assertThat(service.own()).isEqualTo(read);
    }

    static Stream<Arguments> operations() {
        return new RoleMatrix<JurisdictionService>()
                .own("read", EnumSet.of(Role.ADMIN), (f, service) -> service.own())
                .own(
                        "edit",
                        EnumSet.of(Role.ADMIN),
                        (f, service) -> service.update(
                                new UpdateJurisdiction(0, "999999999999", "某区", "某", JurisdictionLevel.TOWN, 3, false)))
                .cases();
    }

    @ParameterizedTest(name = "{1}: {0}")
    @MethodSource("operations")
    void onlyTheAdministratorReachesTheSettings(
            RoleMatrix.Operation<JurisdictionService> operation, Role role, boolean own) {
        RoleMatrix.check(fixtures, operation, role, here, service, own);
    }

    private static UpdateJurisdiction change(JurisdictionDetails read, String code, int receiveDays) {
        return new UpdateJurisdiction(
                read.version(), code, read.name(), read.shortName(), read.level(), receiveDays, false);
    }
}
