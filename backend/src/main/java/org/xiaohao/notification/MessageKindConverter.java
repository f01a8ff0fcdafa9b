package org.xiaohao.notification;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.jspecify.annotations.Nullable;
import org.xiaohao.shared.MessageKind;

@Converter
class MessageKindConverter implements AttributeConverter<MessageKind, String> {

    @Override
    public @Nullable String convertToDatabaseColumn(@Nullable MessageKind value) {
        return value == null ? null : value.code();
    }

    @Override
    public @Nullable MessageKind convertToEntityAttribute(@Nullable String column) {
        return column == null ? null : MessageKind.of(column);
    }
}
