package org.xiaohao.intake;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Keeps what an error text names as a JSON array of texts and numbers. */
@Converter
class FailureArguments implements AttributeConverter<@Nullable List<Object>, @Nullable String> {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final TypeReference<List<Object>> VALUES = new TypeReference<>() {};

    @Override
    public @Nullable String convertToDatabaseColumn(@Nullable List<Object> arguments) {
        return arguments == null ? null : JSON.writeValueAsString(arguments);
    }

    @Override
    public @Nullable List<Object> convertToEntityAttribute(@Nullable String column) {
        return column == null ? null : List.copyOf(JSON.readValue(column, VALUES));
    }
}
