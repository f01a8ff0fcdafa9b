package org.xiaohao.shared;

import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.BeanDescription;
import tools.jackson.databind.JacksonModule;
import tools.jackson.databind.SerializationConfig;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.BeanPropertyWriter;
import tools.jackson.databind.ser.ValueSerializerModifier;
import tools.jackson.databind.ser.std.ToStringSerializer;

/** Writes ids as JSON text: they have 64 bits, a JavaScript number has 53. */
@Configuration(proxyBeanMethods = false)
class IdsAsText {

    @Bean
    JacksonModule idsAsTextModule() {
        return new SimpleModule("ids-as-text").setSerializerModifier(new ValueSerializerModifier() {
            @Override
            public List<BeanPropertyWriter> changeProperties(
                    SerializationConfig config,
                    BeanDescription.Supplier description,
                    List<BeanPropertyWriter> properties) {
                properties.stream()
                        .filter(IdsAsText::isId)
                        .forEach(property -> property.assignSerializer(ToStringSerializer.instance));
                return properties;
            }
        });
    }

    private static boolean isId(BeanPropertyWriter property) {
        Class<?> type = property.getType().getRawClass();
        boolean number = type == long.class || type == Long.class;
        return number && (property.getName().equals("id") || property.getName().endsWith("Id"));
    }
}
