package org.xiaohao.operation;

import java.math.BigDecimal;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Base64;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** How the values of a column are written in a backup; the same for every database. Times are those that are stored. */
enum Kind {
    TEXT(String.class) {
        @Override
        Object shown(Object value) {
            return value;
        }

        @Override
        Object stored(JsonNode written) {
            return written.asString();
        }
    },
    NUMBER(BigDecimal.class) {
        @Override
        Object shown(Object value) {
            return value;
        }

        @Override
        Object stored(JsonNode written) {
            return written.decimalValue();
        }
    },
    TRUTH(Boolean.class) {
        @Override
        Object shown(Object value) {
            return value;
        }

        @Override
        Object stored(JsonNode written) {
            return written.booleanValue();
        }
    },
    DAY(LocalDate.class) {
        @Override
        Object stored(JsonNode written) {
            return LocalDate.parse(written.asString());
        }
    },
    HOUR(LocalTime.class) {
        @Override
        Object stored(JsonNode written) {
            return LocalTime.parse(written.asString());
        }
    },
    MOMENT(LocalDateTime.class) {
        @Override
        Object stored(JsonNode written) {
            return LocalDateTime.parse(written.asString());
        }
    },
    BYTES(byte[].class) {
        @Override
        Object shown(Object value) {
            return Base64.getEncoder().encodeToString((byte[]) value);
        }

        @Override
        Object stored(JsonNode written) {
            return Base64.getDecoder().decode(written.asString());
        }
    };

    private final Class<?> type;

    Kind(Class<?> type) {
        this.type = type;
    }

    /**
     * The kind of a type of {@link Types}.
     *
     * @throws IllegalArgumentException when no migration made such a column so far
     */
    static Kind of(int jdbcType) {
        return switch (jdbcType) {
            case Types.CHAR,
                    Types.VARCHAR,
                    Types.LONGVARCHAR,
                    Types.NCHAR,
                    Types.NVARCHAR,
                    Types.LONGNVARCHAR,
                    Types.CLOB,
                    Types.NCLOB -> TEXT;
            case Types.TINYINT, Types.SMALLINT, Types.INTEGER, Types.BIGINT, Types.DECIMAL, Types.NUMERIC -> NUMBER;
            case Types.BIT, Types.BOOLEAN -> TRUTH;
            case Types.DATE -> DAY;
            case Types.TIME -> HOUR;
            case Types.TIMESTAMP -> MOMENT;
            case Types.BINARY, Types.VARBINARY, Types.LONGVARBINARY, Types.BLOB -> BYTES;
            default ->
                throw new IllegalArgumentException("A column of the JDBC type " + jdbcType + " is not backed up");
        };
    }

    /** The value of a row as it is written. */
    @Nullable
    Object read(ResultSet row, int column) throws SQLException {
        Object value =
                switch (this) {
                    case TEXT -> row.getString(column);
                    case BYTES -> row.getBytes(column);
                    default -> row.getObject(column, type);
                };
        return value == null ? null : shown(value);
    }

    /** Sets a value that was written. */
    void write(PreparedStatement statement, int parameter, JsonNode written) throws SQLException {
        if (written.isNull()) {
            statement.setNull(parameter, jdbcType());
        } else {
            statement.setObject(parameter, stored(written));
        }
    }

    private int jdbcType() {
        return switch (this) {
            case TEXT -> Types.VARCHAR;
            case NUMBER -> Types.DECIMAL;
            case TRUTH -> Types.BOOLEAN;
            case DAY -> Types.DATE;
            case HOUR -> Types.TIME;
            case MOMENT -> Types.TIMESTAMP;
            case BYTES -> Types.VARBINARY;
        };
    }

    Object shown(Object value) {
        return value.toString();
    }

    abstract Object stored(JsonNode written);
}
