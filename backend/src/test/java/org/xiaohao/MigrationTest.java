package org.xiaohao;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationState;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.xiaohao.testing.BackendTest;

/** The schema that the tests run on is the one that the migrations describe. */
@BackendTest
@Tag("slow")
class MigrationTest {

    private final Flyway flyway;

    @Autowired
    MigrationTest(Flyway flyway) {
        this.flyway = flyway;
    }

    @Test
    void everyMigrationRanAndIsUnchanged() {
        assertThat(flyway.validateWithResult().validationSuccessful).isTrue();
        MigrationInfo[] all = flyway.info().all();
        assertThat(all).hasSizeGreaterThanOrEqualTo(6);
        assertThat(Arrays.stream(all).map(MigrationInfo::getState)).containsOnly(MigrationState.SUCCESS);
        assertThat(flyway.info().pending()).isEmpty();
    }

    @Test
    void migratingAgainChangesNothing() {
        assertThat(flyway.migrate().migrationsExecuted).isZero();
    }
}
