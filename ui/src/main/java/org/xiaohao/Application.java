package org.xiaohao;

import java.util.Arrays;
import java.util.List;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.xiaohao.account.ResetAdmin;
import org.xiaohao.attachment.CheckFiles;
import org.xiaohao.audit.VerifyTrail;
import org.xiaohao.operation.BackupCommand;
import org.xiaohao.operation.RestoreCommand;
import org.xiaohao.shared.MachineCommand;

/** Starts Xiaohao: the web user interface and the REST API in one process; or does one command and ends. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class Application {

    private static final List<MachineCommand> COMMANDS =
            List.of(new CheckFiles(), new BackupCommand(), new RestoreCommand(), new ResetAdmin(), new VerifyTrail());

    /** A thread that computes keeps its carrier, so there are more of these than processors. */
    private static final String CARRIERS = "jdk.virtualThreadScheduler.parallelism";

    private static final int CARRIERS_PER_PROCESSOR = 8;

    public static void main(String[] args) {
        if (System.getProperty(CARRIERS) == null) {
            int carriers = CARRIERS_PER_PROCESSOR * Runtime.getRuntime().availableProcessors();
            System.setProperty(CARRIERS, String.valueOf(carriers));
        }
        for (MachineCommand command : COMMANDS) {
            if (args.length > 0 && args[0].equals(command.name())) {
                System.exit(command.run(System.out, Arrays.asList(args).subList(1, args.length)));
            }
        }
        SpringApplication.run(Application.class, args);
    }
}
