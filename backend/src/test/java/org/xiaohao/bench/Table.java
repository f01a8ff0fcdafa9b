package org.xiaohao.bench;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.xiaohao.bench.Figures.Row;

/** Figures as a page of Markdown, beside those of an earlier run where there are any. */
final class Table {

    private static final String HEAD =
            "| operation | p50 ms | p95 | p99 | requests/s | processor ms | bare SQL ms | ratio |"
                    + " statements | set, commit | rows examined | answer kB | compressed |\n|" + "---|".repeat(13)
                    + "\n";

    private Table() {}

    static String of(Figures figures, @Nullable Figures before) {
        StringBuilder page = new StringBuilder("# " + number(figures.tasks()) + " tasks, " + figures.at() + "\n\n"
                + figures.mysql() + "; " + figures.machine() + "\n");
        List<String> shapes = figures.rows().stream().map(Row::shape).distinct().toList();
        for (String shape : shapes) {
            List<Row> rows = figures.rows().stream()
                    .filter(row -> row.shape().equals(shape))
                    .toList();
            page.append("\n## ").append(shape).append("\n\n").append(HEAD);
            rows.forEach(row -> page.append(line(row)));
            page.append("\nLoad of the machine: %.1f to %.1f.\n"
                    .formatted(
                            rows.stream().mapToDouble(Row::load).min().orElse(0),
                            rows.stream().mapToDouble(Row::load).max().orElse(0)));
        }
        page.append("\n## Start and memory\n\n");
        figures.starts()
                .forEach((way, start) -> page.append(String.format(
                        Locale.ROOT,
                        "* %s: %.1f s, %.1f of the processors%n",
                        way,
                        start.seconds(),
                        start.processor())));
        page.append(String.format(Locale.ROOT, "* alive on the heap afterwards: %.0f MiB%n", figures.heapMib()));
        if (before != null) {
            page.append("\n## Against ").append(before.at()).append("\n\n").append(against(figures, before));
        }
        return page.toString();
    }

    private static String line(Row row) {
        return "| " + row.operation() + " | " + ms(row.p50()) + " | " + ms(row.p95()) + " | " + ms(row.p99()) + " | "
                + ms(row.perSecond()) + " | " + ms(row.processorMs()) + " | " + ms(row.sqlMs()) + " | "
                + ms(row.ratio())
                + " | " + row.statements() + " | " + row.chatter() + " | " + number(row.rowsExamined()) + " | "
                + ms(row.bytes() / 1000.0) + " | " + ms(row.bytesCompressed() / 1000.0) + " |\n";
    }

    private static String against(Figures figures, Figures before) {
        StringBuilder lines =
                new StringBuilder("| operation | shape | p50 ms | requests/s | processor ms | statements |"
                        + " rows examined |\n|" + "---|".repeat(7) + "\n");
        for (Row row : figures.rows()) {
            Optional<Row> same = before.rows().stream()
                    .filter(other -> other.operation().equals(row.operation())
                            && other.shape().equals(row.shape()))
                    .findFirst();
            same.ifPresent(old -> lines.append("| " + row.operation() + " | " + row.shape() + " | "
                    + change(old.p50(), row.p50()) + " | " + change(old.perSecond(), row.perSecond()) + " | "
                    + change(old.processorMs(), row.processorMs()) + " | " + old.statements() + " → "
                    + row.statements() + " | " + number(old.rowsExamined()) + " → " + number(row.rowsExamined())
                    + " |\n"));
        }
        return lines.toString();
    }

    private static String change(double before, double now) {
        return ms(before) + " → " + ms(now) + " (" + String.format(Locale.ROOT, "%.2f", now / before) + ")";
    }

    private static String ms(@Nullable Double value) {
        return value == null ? "–" : String.format(Locale.ROOT, value < 10 ? "%.2f" : "%,.0f", value);
    }

    private static String number(long value) {
        return String.format(Locale.ROOT, "%,d", value);
    }
}
