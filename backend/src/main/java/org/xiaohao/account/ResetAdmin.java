package org.xiaohao.account;

import java.io.PrintStream;
import java.util.List;
import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.AutoConfigurationPackage;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.xiaohao.shared.MachineCommand;
import org.xiaohao.shared.MachineSettings;

/**
 * The command {@code reset-admin [USERNAME]}: lets the last administrator in again. It starts the application without its
 * pages, so that the same rules hold and the act stands on the audit trail. The exit code is 0 when it was done, 2 when not.
 */
public final class ResetAdmin implements MachineCommand {

    private static final int NOT_DONE = 2;

    @Override
    public String name() {
        return "reset-admin";
    }

    @Override
    public int run(PrintStream out, List<String> arguments) {
        List<String> words = MachineSettings.words(arguments);
        try (ConfigurableApplicationContext context = new SpringApplicationBuilder(WithoutPages.class)
                .web(WebApplicationType.NONE)
                .lazyInitialization(true)
                .bannerMode(Banner.Mode.OFF)
                .logStartupInfo(false)
                .properties("logging.level.root=error", "db-scheduler.enabled=false")
                .run(arguments.stream()
                        .filter(argument -> !words.contains(argument))
                        .toArray(String[]::new))) {
            return run(out, context.getBean(AdministratorReset.class), words);
        }
    }

    private static int run(PrintStream out, AdministratorReset reset, List<String> words) {
        List<String> names = reset.usernames();
        List<String> meant = words.isEmpty() ? names : words;
        if (meant.size() != 1 || !names.contains(meant.getFirst())) {
            out.println("Name one of the administrators: reset-admin USERNAME. There are: " + String.join(", ", names));
            return NOT_DONE;
        }
        out.printf(
                "The administrator %s signs in with this password, which is shown once; change it then.%n%n    %s%n%n",
                meant.getFirst(), reset.reset(meant.getFirst()));
        return 0;
    }

    /** The backend by itself; no component, so that the application's own scan passes it by. */
    @EnableAutoConfiguration(
            excludeName = {
                "com.vaadin.flow.spring.SpringBootAutoConfiguration",
                "com.vaadin.flow.spring.SpringSecurityAutoConfiguration",
                "com.vaadin.flow.spring.VaadinScopesConfig"
            })
    @AutoConfigurationPackage(basePackages = "org.xiaohao")
    @ConfigurationPropertiesScan("org.xiaohao")
    @ComponentScan(
            basePackages = "org.xiaohao",
            excludeFilters =
                    @ComponentScan.Filter(type = FilterType.REGEX, pattern = "org\\.xiaohao\\.(ui\\..*|Application)"))
    static final class WithoutPages {}
}
