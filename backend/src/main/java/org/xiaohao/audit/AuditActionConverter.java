package org.xiaohao.audit;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.jspecify.annotations.Nullable;
import org.xiaohao.shared.AuditAction;

@Converter
class AuditActionConverter implements AttributeConverter<AuditAction, String> {

    @Override
    public @Nullable String convertToDatabaseColumn(@Nullable AuditAction value) {
        return value == null ? null : value.code();
    }

    @Override
    public @Nullable AuditAction convertToEntityAttribute(@Nullable String column) {
        return column == null ? null : AuditAction.of(column);
    }
}
