package org.xiaohao.notification;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.List;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Keeps what a text names as a JSON array, so that any character may occur in it. */
@Converter
class ArgumentsConverter implements AttributeConverter<List<String>, String> {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final TypeReference<List<String>> TEXTS = new TypeReference<>() {};

    @Override
    public String convertToDatabaseColumn(List<String> arguments) {
        return JSON.writeValueAsString(arguments);
    }

    @Override
    public List<String> convertToEntityAttribute(String column) {
        return List.copyOf(JSON.readValue(column, TEXTS));
    }
}
