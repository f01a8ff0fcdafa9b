package org.xiaohao.operation;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.xiaohao.shared.MachineCommand;
import org.xiaohao.shared.MachineSettings;

/**
 * The command {@code backup FILE}. The exit code is 0 when all is in the file, 1 when the file was made and some uploaded
 * files are missing or damaged, 2 when no file was made.
 */
public final class BackupCommand implements MachineCommand {

    private static final int INCOMPLETE = 1;
    private static final int NOT_MADE = 2;

    @Override
    public String name() {
        return "backup";
    }

    @Override
    public int run(PrintStream out, List<String> arguments) {
        List<String> words = MachineSettings.words(arguments);
        if (words.size() != 1) {
            out.println("Usage: backup FILE");
            return NOT_MADE;
        }
        Path file = Path.of(words.getFirst());
        if (Files.exists(file)) {
            out.println(file + " is there already; name another file");
            return NOT_MADE;
        }
        return MachineSettings.with(arguments, settings -> write(out, settings, file));
    }

    private static int write(PrintStream out, MachineSettings settings, Path file) {
        try (Connection connection =
                DriverManager.getConnection(settings.readOnlyUrl(), settings.username(), settings.password())) {
            boolean complete = new Backup(connection, settings.dataDir(), out::println).write(file, Instant.now());
            out.println((complete ? "Backed up and verified: " : "Backed up, with damaged files: ") + file);
            return complete ? 0 : INCOMPLETE;
        } catch (SQLException e) {
            out.println("The database could not be read; an embedded one is only open to one process, so stop the"
                    + " application first. " + e.getMessage());
        } catch (IOException e) {
            out.println("The backup could not be written: " + e);
        }
        return NOT_MADE;
    }
}
