package org.xiaohao.plan;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Some days in one column, one after the other. */
@Converter
class DatesConverter implements AttributeConverter<@Nullable List<LocalDate>, @Nullable String> {

    @Override
    public @Nullable String convertToDatabaseColumn(@Nullable List<LocalDate> dates) {
        return dates == null ? null : dates.stream().map(LocalDate::toString).collect(Collectors.joining(","));
    }

    @Override
    public @Nullable List<LocalDate> convertToEntityAttribute(@Nullable String column) {
        if (column == null) {
            return null;
        }
        return column.isEmpty()
                ? List.of()
                : Stream.of(column.split(",")).map(LocalDate::parse).toList();
    }
}
