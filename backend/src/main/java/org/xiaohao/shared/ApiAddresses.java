package org.xiaohao.shared;

import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.HttpRequestHandler;
import org.springframework.web.servlet.handler.SimpleUrlHandlerMapping;

/**
 * Addresses below {@code /api} that no controller knows are not there; without this they would be pages of the user
 * interface. Comes after the controllers, which answer a wrong method or media type themselves.
 */
@Configuration(proxyBeanMethods = false)
class ApiAddresses {

    private static final int AFTER_CONTROLLERS = 1;

    @Bean
    SimpleUrlHandlerMapping unknownApiAddresses(Problems problems) {
        HttpRequestHandler nothingThere = (request, response) ->
                problems.write(request, response, problems.of(new NotFoundException(), request.getLocale()));
        SimpleUrlHandlerMapping mapping =
                new SimpleUrlHandlerMapping(Map.of("/api", nothingThere, "/api/**", nothingThere));
        mapping.setOrder(AFTER_CONTROLLERS);
        return mapping;
    }
}
