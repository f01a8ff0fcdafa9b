package org.xiaohao.shared;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationState;
import org.flywaydb.core.api.MigrationVersion;

/** Keeps an older version away from a database that a newer one brought up to date. */
final class KnownSchema {

    private static final Set<MigrationState> OF_A_NEWER_VERSION =
            EnumSet.of(MigrationState.FUTURE_SUCCESS, MigrationState.FUTURE_FAILED);

    private KnownSchema() {}

    /** @throws NewerSchemaException when the database has migrations that this version does not bring */
    static void require(Flyway flyway) {
        MigrationInfo[] all = flyway.info().all();
        newest(all, true).ifPresent(newer -> {
            throw new NewerSchemaException(
                    newer.getVersion(),
                    newest(all, false).map(MigrationVersion::getVersion).orElse("none"));
        });
    }

    private static Optional<MigrationVersion> newest(MigrationInfo[] all, boolean unknown) {
        return Arrays.stream(all)
                .filter(info -> info.getVersion() != null && OF_A_NEWER_VERSION.contains(info.getState()) == unknown)
                .map(MigrationInfo::getVersion)
                .max(MigrationVersion::compareTo);
    }
}
