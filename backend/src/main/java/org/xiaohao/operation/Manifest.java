package org.xiaohao.operation;

import java.util.SortedMap;

/**
 * What a backup says of itself.
 *
 * @param format how it is laid out; see {@link Archive}
 * @param madeAt the moment, as ISO 8601
 * @param database the kind of database that it was made of
 * @param schema the newest migration of that database
 * @param rows the number of rows of each table
 * @param files the number of files
 */
record Manifest(
        String format, String madeAt, String database, String schema, SortedMap<String, Long> rows, long files) {

    static final String FORMAT = "xiaohao-backup-1";

    long allRows() {
        return rows.values().stream().mapToLong(Long::longValue).sum();
    }
}
