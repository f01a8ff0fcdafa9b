package org.xiaohao.repetition;

import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.HeaderParameter;
import io.swagger.v3.oas.models.parameters.Parameter;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Says in the description of the REST API that every POST takes a key. */
@Configuration(proxyBeanMethods = false)
class RepetitionDescription {

    @Bean
    OpenApiCustomizer keysOfRequests() {
        return api -> api.getPaths().values().stream()
                .flatMap(path -> Stream.ofNullable(path.getPost()))
                .filter(Objects::nonNull)
                .forEach(post -> post.addParametersItem(key()));
    }

    private static Parameter key() {
        Schema<Object> text = new Schema<>();
        text.setType("string");
        text.setTypes(Set.of("string"));
        text.setMaxLength(200);
        return new HeaderParameter()
                .name(RepeatedRequests.HEADER)
                .required(false)
                .description("Any text of the caller, such as a UUID: sent again within 24 hours with the same key and"
                        + " body, the request does nothing and is answered as before; with another body it is refused"
                        + " (422), and while the first one is being done, too (409)")
                .schema(text);
    }
}
