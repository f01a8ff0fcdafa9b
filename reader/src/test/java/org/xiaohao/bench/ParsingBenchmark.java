package org.xiaohao.bench;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.xiaohao.document.DocumentReader;
import org.xiaohao.parsing.PlanParser;
import org.xiaohao.parsing.result.ParsedPlan;

/** How long a document takes from its bytes to its tasks. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 2, time = 2)
@Measurement(iterations = 3, time = 3)
public class ParsingBenchmark {

    /** How many items the document has; 300 of them fill 200 pages. */
    @Param({"50", "300", "500", "5000"})
    public int items;

    /** In what form it comes. */
    @Param({"txt", "docx"})
    public String format = "";

    private final DocumentReader reader = new DocumentReader();
    private final PlanParser parser = new PlanParser();
    private byte[] content = {};

    @Setup
    public void write() {
        content = format.equals("docx")
                ? LongPlan.docx(items)
                : LongPlan.text(items).getBytes(java.nio.charset.StandardCharsets.UTF_8);
        int read = parse().tasks().size();
        if (read != items) {
            throw new IllegalStateException("Read " + read + " tasks of " + items);
        }
    }

    @Benchmark
    public ParsedPlan parse() {
        return parser.parse(reader.read(content, "plan." + format));
    }
}
