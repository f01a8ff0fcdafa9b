package org.xiaohao.channel;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;

/** Keeps the kinds of a channel in one column, by their names. */
@Converter
class KindsConverter implements AttributeConverter<Set<ChannelKind>, String> {

    private static final String COMMA = ",";

    @Override
    public String convertToDatabaseColumn(Set<ChannelKind> kinds) {
        return kinds.stream().sorted().map(ChannelKind::name).collect(Collectors.joining(COMMA));
    }

    @Override
    public Set<ChannelKind> convertToEntityAttribute(String column) {
        Set<ChannelKind> kinds = EnumSet.noneOf(ChannelKind.class);
        Arrays.stream(column.split(COMMA))
                .filter(name -> !name.isEmpty())
                .map(ChannelKind::valueOf)
                .forEach(kinds::add);
        return kinds;
    }
}
