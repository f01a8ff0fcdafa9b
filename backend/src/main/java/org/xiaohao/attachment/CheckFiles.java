package org.xiaohao.attachment;

import java.io.IOException;
import java.io.PrintStream;
import java.util.List;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.xiaohao.shared.MachineCommand;
import org.xiaohao.shared.MachineSettings;

/**
 * The command {@code check-files}: compares the folder of files with the database, without starting the application and
 * without changing anything. The exit code is 0 when folder and database agree, 1 when they do not, 2 when they could not
 * be compared.
 */
public final class CheckFiles implements MachineCommand {

    private static final int AGREE = 0;
    private static final int DIFFER = 1;
    private static final int NOT_CHECKED = 2;

    @Override
    public String name() {
        return "check-files";
    }

    @Override
    public int run(PrintStream out, List<String> arguments) {
        return MachineSettings.with(arguments, settings -> run(out, settings));
    }

    private static int run(PrintStream out, MachineSettings settings) {
        FileStore files = new FileStore(settings.dataDir());
        out.println("Database: " + JdbcAddress.of(settings.databaseUrl()));
        try (SingleConnectionDataSource database = database(settings)) {
            return new FolderCheck(files, JdbcClient.create(database), out::println).run() ? AGREE : DIFFER;
        } catch (DataAccessException e) {
            out.println("The database could not be read; an embedded one is only open to one process, so stop the"
                    + " application first. " + e.getMostSpecificCause().getMessage());
        } catch (IOException e) {
            out.println("The folder could not be read: " + e);
        }
        return NOT_CHECKED;
    }

    private static SingleConnectionDataSource database(MachineSettings settings) {
        return settings.username().isEmpty()
                ? new SingleConnectionDataSource(settings.readOnlyUrl(), true)
                : new SingleConnectionDataSource(
                        settings.readOnlyUrl(), settings.username(), settings.password(), true);
    }
}
