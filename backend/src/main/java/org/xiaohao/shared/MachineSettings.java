package org.xiaohao.shared;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;

/** The settings that the application would start with, for a {@link MachineCommand} that works without starting it. */
public final class MachineSettings {

    private static final String SETTING = "--";
    private static final String EMBEDDED = "jdbc:h2:file:";

    private final Environment environment;

    private MachineSettings(Environment environment) {
        this.environment = environment;
    }

    /** Does something with the settings of these arguments, of the environment and of the files of the application. */
    public static <T> T with(List<String> arguments, Function<MachineSettings, T> work) {
        try (ConfigurableApplicationContext context = new SpringApplicationBuilder(NoBeans.class)
                .web(WebApplicationType.NONE)
                .bannerMode(Banner.Mode.OFF)
                .logStartupInfo(false)
                .properties("logging.level.root=warn")
                .run(arguments.stream().filter(MachineSettings::isSetting).toArray(String[]::new))) {
            return work.apply(new MachineSettings(context.getEnvironment()));
        }
    }

    /** The arguments that are no settings: what the command itself is told. */
    public static List<String> words(List<String> arguments) {
        return arguments.stream().filter(argument -> !isSetting(argument)).toList();
    }

    private static boolean isSetting(String argument) {
        return argument.startsWith(SETTING) && argument.contains("=");
    }

    /** The folder of the application's data. */
    public Path dataDir() {
        return Path.of(environment.getRequiredProperty("xiaohao.data-dir"));
    }

    /** The address of the database. */
    public String databaseUrl() {
        return environment.getRequiredProperty("spring.datasource.url");
    }

    /** The address under which the database is only read; an embedded one is not made where there is none. */
    public String readOnlyUrl() {
        String url = databaseUrl();
        return url.startsWith(EMBEDDED) ? url + ";IFEXISTS=TRUE;ACCESS_MODE_DATA=r" : url;
    }

    public String username() {
        return environment.getProperty("spring.datasource.username", "");
    }

    public String password() {
        return environment.getProperty("spring.datasource.password", "");
    }

    /** Where the migrations for this kind of database are, separated by commas. */
    public String migrations() {
        return environment
                .getRequiredProperty("spring.flyway.locations")
                .replace("{vendor}", databaseUrl().startsWith("jdbc:mysql:") ? "mysql" : "h2");
    }

    /** Only the settings are needed. */
    static final class NoBeans {}
}
