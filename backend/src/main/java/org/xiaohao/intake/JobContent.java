package org.xiaohao.intake;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * The bytes of documents that wait to be read. They are in the database and not among the files: so they come and go in
 * the transaction of their job, every node reaches them, and a file with macros is never kept.
 */
@Component
class JobContent {

    private static final int PART = 1024 * 1024;

    private final JdbcTemplate jdbc;

    JobContent(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    void keep(long job, byte[] content) {
        List<Object[]> rows = new ArrayList<>();
        for (int start = 0; start < content.length; start += PART) {
            byte[] part = Arrays.copyOfRange(content, start, Math.min(content.length, start + PART));
            rows.add(new Object[] {job, rows.size(), part});
        }
        rows.forEach(
                row -> jdbc.update("insert into plan_intake_job_part (job_id, part, content) values (?, ?, ?)", row));
    }

    byte[] of(long job) {
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        jdbc.query(
                "select content from plan_intake_job_part where job_id = ? order by part",
                row -> {
                    content.writeBytes(row.getBytes(1));
                },
                job);
        return content.toByteArray();
    }

    void forget(long job) {
        jdbc.update("delete from plan_intake_job_part where job_id = ?", job);
    }
}
