package org.xiaohao.attachment;

import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the database says of one file. */
record AttachmentRow(long id, String fileName, long sizeBytes, String sha256, String storageKey) {

    private static final int PAGE = 1000;

    /** All rows in the order of their ids, a page at a time. */
    static Iterator<AttachmentRow> all(JdbcClient jdbc) {
        return new Iterator<>() {
            private Iterator<AttachmentRow> page = List.<AttachmentRow>of().iterator();
            private long last = Long.MIN_VALUE;
            private boolean more = true;

            @Override
            public boolean hasNext() {
                if (!page.hasNext() && more) {
                    List<AttachmentRow> next = after(jdbc, last);
                    more = next.size() == PAGE;
                    page = next.iterator();
                }
                return page.hasNext();
            }

            @Override
            public AttachmentRow next() {
                if (!hasNext()) {
                    throw new NoSuchElementException();
                }
                AttachmentRow row = page.next();
                last = row.id();
                return row;
            }
        };
    }

    private static List<AttachmentRow> after(JdbcClient jdbc, long id) {
        return jdbc.sql("""
                        select id, file_name, size_bytes, sha256, storage_key
                        from attachment where id > :id order by id limit %d""".formatted(PAGE))
                .param("id", id)
                .query(AttachmentRow.class)
                .list();
    }
}
