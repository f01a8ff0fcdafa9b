package org.xiaohao.operation;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.flywaydb.core.api.FlywayException;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.xiaohao.shared.MachineCommand;
import org.xiaohao.shared.MachineSettings;

/**
 * The command {@code restore FILE [--replace]}. The exit code is 0 when all is back, 1 when it broke off and has to be done
 * again with {@code --replace}, 2 when nothing was touched.
 */
public final class RestoreCommand implements MachineCommand {

    private static final String REPLACE = "--replace";
    private static final int BROKEN_OFF = 1;
    private static final int NOT_BEGUN = 2;

    @Override
    public String name() {
        return "restore";
    }

    @Override
    public int run(PrintStream out, List<String> arguments) {
        List<String> words = new ArrayList<>(MachineSettings.words(arguments));
        boolean replace = words.remove(REPLACE);
        if (words.size() != 1) {
            out.println("Usage: restore FILE [" + REPLACE + "]");
            return NOT_BEGUN;
        }
        return MachineSettings.with(arguments, settings -> restore(out, settings, Path.of(words.getFirst()), replace));
    }

    private static int restore(PrintStream out, MachineSettings settings, Path file, boolean replace) {
        try {
            new Restore(
                            new DriverManagerDataSource(
                                    settings.databaseUrl(), settings.username(), settings.password()),
                            settings.dataDir(),
                            settings.migrations(),
                            out::println)
                    .run(file, replace);
            out.println("Restored and verified: " + file);
            return 0;
        } catch (Restore.RefusedException e) {
            out.println("Nothing was touched. " + e.getMessage());
            return NOT_BEGUN;
        } catch (IOException | SQLException | FlywayException e) {
            out.println(
                    "The restore broke off: " + e.getMessage() + ". An embedded database is only open to one process,"
                            + " so stop the application first; then do it again with " + REPLACE);
            return BROKEN_OFF;
        }
    }
}
