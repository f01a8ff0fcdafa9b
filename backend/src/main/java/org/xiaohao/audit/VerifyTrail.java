package org.xiaohao.audit;

import java.io.PrintStream;
import java.util.List;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.xiaohao.shared.MachineCommand;
import org.xiaohao.shared.MachineSettings;

/**
 * The command {@code verify-trail [NUMBER:HASH]}: recomputes the seals of the audit trail. The exit code is 0 when the trail
 * is what was sealed, 1 when it is not, 2 when it could not be read.
 */
public final class VerifyTrail implements MachineCommand {

    private static final int CHANGED = 1;
    private static final int NOT_READ = 2;

    @Override
    public String name() {
        return "verify-trail";
    }

    @Override
    public int run(PrintStream out, List<String> arguments) {
        List<String> words = MachineSettings.words(arguments);
        String known = words.isEmpty() ? null : words.getFirst();
        return MachineSettings.with(arguments, settings -> {
            try (SingleConnectionDataSource database = new SingleConnectionDataSource(
                    settings.readOnlyUrl(), settings.username(), settings.password(), true)) {
                return new TrailProof(JdbcClient.create(database), out::println).run(known) ? 0 : CHANGED;
            } catch (DataAccessException e) {
                out.println("The database could not be read; an embedded one is only open to one process, so stop the"
                        + " application first. " + e.getMostSpecificCause().getMessage());
                return NOT_READ;
            }
        });
    }
}
