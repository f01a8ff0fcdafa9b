package org.xiaohao.operation;

import org.apache.tomcat.util.threads.VirtualThreadExecutor;
import org.springframework.boot.tomcat.ConfigurableTomcatWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Each request has a thread of its own that costs nothing while it waits: whoever sends a body slowly keeps nobody else
 * from being answered, be they hundreds. How long a silent one is waited for is {@code server.tomcat.connection-timeout}.
 */
@Configuration(proxyBeanMethods = false)
class RequestThreads {

    @Bean
    WebServerFactoryCustomizer<ConfigurableTomcatWebServerFactory> aThreadForEachRequest() {
        return factory -> factory.addProtocolHandlerCustomizers(
                handler -> handler.setExecutor(new VirtualThreadExecutor("request-")));
    }
}
