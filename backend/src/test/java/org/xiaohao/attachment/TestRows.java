package org.xiaohao.attachment;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.xiaohao.shared.Ids;
import org.xiaohao.shared.Sha256;

/** Rows of files, written past the service. */
final class TestRows {

    private TestRows() {}

    static void insert(JdbcClient jdbc, String key, byte[] content) {
        jdbc.sql("""
                        insert into attachment (id, jurisdiction_id, file_name, media_type, size_bytes, sha256,
                          storage_key, purpose, uploaded_by, uploaded_at)
                        values (:id, 1, '照片.pdf', 'application/pdf', :size, :sha256, :key, 'EVIDENCE', 1,
                          '2026-01-01 00:00:00')""")
                .param("id", Ids.next())
                .param("size", content.length)
                .param("sha256", Sha256.written(Sha256.digest().digest(content)))
                .param("key", key)
                .update();
    }
}
