package org.xiaohao.shared;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.xiaohao.testing.TestDatabase;

/** An older version does not start on the database of a newer one. */
@Tag("database")
class KnownSchemaTest {

    @Test
    void aMigrationThatOnlyANewerVersionBringsIsRefused() {
        DataSource database = TestDatabase.empty();
        Flyway flyway = Flyway.configure()
                .dataSource(database)
                .locations("classpath:db/migration/common")
                .target("001")
                .load();
        flyway.migrate();
        assertThatCode(() -> KnownSchema.require(flyway)).doesNotThrowAnyException();

        JdbcClient.create(database).sql("""
                        insert into flyway_schema_history (installed_rank, version, description, type, script, checksum,
                          installed_by, execution_time, success)
                        values (99, '999', 'later', 'SQL', 'V999__later.sql', 1, 'x', 1, true)""").update();

        assertThatThrownBy(() -> KnownSchema.require(flyway))
                .isInstanceOf(NewerSchemaException.class)
                .hasMessageContaining("migration 999");
    }
}
