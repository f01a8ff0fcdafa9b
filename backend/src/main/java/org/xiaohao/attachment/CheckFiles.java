package org.xiaohao.attachment;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * The command {@code check-files}: compares the folder of files with the database, without starting the application and
 * without changing anything. It takes the same settings as the application.
 */
public final class CheckFiles {

    private static final String COMMAND = "check-files";
    private static final int AGREE = 0;
    private static final int DIFFER = 1;
    private static final int NOT_CHECKED = 2;

    private CheckFiles() {}

    /** Whether these arguments of the application ask for the command. */
    public static boolean isAsked(String... args) {
        return args.length > 0 && args[0].equals(COMMAND);
    }

    /**
     * Runs the command.
     *
     * @param args the arguments of the application
     * @return the exit code: 0 when folder and database agree, 1 when they do not, 2 when they could not be compared
     */
    public static int run(PrintStream out, String... args) {
        List<String> settings = Arrays.asList(args).subList(1, args.length);
        try (ConfigurableApplicationContext context = new SpringApplicationBuilder(NoBeans.class)
                .web(WebApplicationType.NONE)
                .bannerMode(Banner.Mode.OFF)
                .logStartupInfo(false)
                .properties("logging.level.root=warn")
                .run(settings.toArray(String[]::new))) {
            return run(out, context.getEnvironment());
        }
    }

    private static int run(PrintStream out, Environment settings) {
        FileStore files = new FileStore(Path.of(settings.getRequiredProperty("xiaohao.data-dir")));
        String url = settings.getRequiredProperty("spring.datasource.url");
        out.println("Database: " + JdbcAddress.of(url));
        try (SingleConnectionDataSource database = database(url, settings)) {
            return new FolderCheck(files, JdbcClient.create(database), out::println).run() ? AGREE : DIFFER;
        } catch (DataAccessException e) {
            out.println("The database could not be read; an embedded one is only open to one process, so stop the"
                    + " application first. " + e.getMostSpecificCause().getMessage());
        } catch (IOException e) {
            out.println("The folder could not be read: " + e);
        }
        return NOT_CHECKED;
    }

    private static SingleConnectionDataSource database(String url, Environment settings) {
        // The embedded database would make itself anew where there is none.
        String readOnly = url.startsWith("jdbc:h2:file:") ? url + ";IFEXISTS=TRUE;ACCESS_MODE_DATA=r" : url;
        String username = settings.getProperty("spring.datasource.username", "");
        return username.isEmpty()
                ? new SingleConnectionDataSource(readOnly, true)
                : new SingleConnectionDataSource(
                        readOnly, username, settings.getProperty("spring.datasource.password", ""), true);
    }

    /** Only the settings are needed. */
    static final class NoBeans {}
}
