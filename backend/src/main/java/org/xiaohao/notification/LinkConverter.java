package org.xiaohao.notification;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.jspecify.annotations.Nullable;
import org.xiaohao.shared.Link;

@Converter
class LinkConverter implements AttributeConverter<Link, String> {

    @Override
    public @Nullable String convertToDatabaseColumn(@Nullable Link value) {
        return value == null ? null : value.path();
    }

    @Override
    public @Nullable Link convertToEntityAttribute(@Nullable String column) {
        return column == null ? null : Link.of(column);
    }
}
