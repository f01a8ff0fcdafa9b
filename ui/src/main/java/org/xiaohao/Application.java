package org.xiaohao;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.xiaohao.attachment.CheckFiles;

/** Starts Xiaohao: the web user interface and the REST API in one process; or compares files and database and ends. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class Application {

    public static void main(String[] args) {
        if (CheckFiles.isAsked(args)) {
            System.exit(CheckFiles.run(System.out, args));
        }
        SpringApplication.run(Application.class, args);
    }
}
