package org.xiaohao.orgunit;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Stores aliases one a line. */
@Converter
class AliasesConverter implements AttributeConverter<List<String>, String> {

    @Override
    public String convertToDatabaseColumn(@Nullable List<String> aliases) {
        return aliases == null ? "" : String.join("\n", aliases);
    }

    @Override
    public List<String> convertToEntityAttribute(@Nullable String text) {
        return text == null ? List.of() : text.lines().toList();
    }
}
