package org.xiaohao.parsing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.xiaohao.document.DocumentReader;
import org.xiaohao.document.ground.DocumentLimits;
import org.xiaohao.document.ground.SourceText;
import org.xiaohao.document.ground.UnreadableDocumentException;
import org.xiaohao.document.ground.UnreadableDocumentException.Reason;
import org.xiaohao.parsing.result.ParsedPlan;
import org.xiaohao.samples.SampleLedger;
import org.xiaohao.samples.SamplePage;
import org.xiaohao.samples.SampleText;
import org.xiaohao.samples.SampleWord;

/**
 * Whatever is done to a document of any type, it is read into a plan or refused with a reason, and that in time; no word
 * of it is lost in silence. The
 * number of runs is {@code -Dxiaohao.fuzz.runs}, the seed of the random numbers {@code -Dxiaohao.fuzz.seed}.
 */
@Tag("slow")
class ImportFuzzTest {

    private static final int RUNS = Integer.getInteger("xiaohao.fuzz.runs", 300);
    private static final long SEED = Long.getLong("xiaohao.fuzz.seed", 20260101);
    private static final Duration LONGEST = Duration.ofSeconds(20);

    @Test
    void damagedDocumentsAreReadOrRefusedInTime(TestReporter reporter) throws Exception {
        Map<String, byte[]> seeds = seeds();
        List<byte[]> documents = List.copyOf(seeds.values());
        List<String> names = List.copyOf(seeds.keySet());
        Map<Reason, Integer> refused = new EnumMap<>(Reason.class);
        int read = 0;
        try (ExecutorService worker = Executors.newSingleThreadExecutor()) {
            for (int run = 0; run < RUNS; run++) {
                Random random = new Random(SEED + run);
                int seed = run % documents.size();
                byte[] other = documents.get(random.nextInt(documents.size()));
                byte[] damaged = new DocumentMutator(random).mutate(documents.get(seed), other);
                Reason reason = outcome(worker, damaged, names.get(seed) + " in run " + run);
                if (reason == null) {
                    read++;
                } else {
                    refused.merge(reason, 1, Integer::sum);
                }
            }
        }
        reporter.publishEntry("damaged documents", RUNS + ", of which " + read + " read, refused " + refused);
        // if nearly all were refused, the damage would not reach the readers
        assertThat(read * 4).isGreaterThan(RUNS);
    }

    private static @Nullable Reason outcome(ExecutorService worker, byte[] document, String name) throws Exception {
        Future<Void> reading = worker.submit(() -> {
            SourceText source = new DocumentReader().read(document, "");
            check(source, new PlanParser().parse(source));
            return null;
        });
        try {
            reading.get(LONGEST.toMillis(), TimeUnit.MILLISECONDS);
            return null;
        } catch (TimeoutException e) {
            reading.cancel(true);
            return fail(name + " took longer than " + LONGEST + ": " + keep(document), e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof UnreadableDocumentException unreadable) {
                return unreadable.reason();
            }
            return fail(name + " was neither read nor refused: " + keep(document), e.getCause());
        }
    }

    private static void check(SourceText source, ParsedPlan plan) {
        int length = source.text().length();
        assertThat(length).isLessThanOrEqualTo(DocumentLimits.MAX_TEXT);
        plan.tasks().forEach(task -> assertThat(task.span().end()).isLessThanOrEqualTo(length));
        plan.diagnostics().forEach(note -> assertThat(note.end()).isLessThanOrEqualTo(length));
        assertThat(Coverage.unaccounted(source, plan)).isEmpty();
    }

    private static Path keep(byte[] document) throws IOException {
        Path folder = Files.createDirectories(Path.of("target", "fuzz"));
        return Files.write(folder.resolve("failed.bin"), document).toAbsolutePath();
    }

    private static Map<String, byte[]> seeds() throws IOException {
        Map<String, byte[]> seeds = new LinkedHashMap<>();
        seeds.put("txt", SampleText.text().getBytes(StandardCharsets.UTF_8));
        seeds.put("txt in GBK", SampleText.text().getBytes(Charset.forName("GBK")));
        seeds.put("csv", SampleText.csv().getBytes(StandardCharsets.UTF_8));
        seeds.put("html", SamplePage.html().getBytes(Charset.forName("GBK")));
        seeds.put("mht", SamplePage.mht());
        seeds.put("docx", SampleWord.docx());
        seeds.put("docx with a table", SampleWord.table());
        seeds.put("xlsx", ledger(new XSSFWorkbook()));
        seeds.put("xls", ledger(new HSSFWorkbook()));
        seeds.put("doc", SameListTest.fixture("plan.doc"));
        seeds.put("doc with a table", SameListTest.fixture("table.doc"));
        seeds.put("pdf", SameListTest.fixture("plan.pdf"));
        seeds.put("pdf with a table", plain(SameListTest.fixture("table.pdf")));
        seeds.put("ofd", SameListTest.fixture("plan.ofd"));
        return seeds;
    }

    private static byte[] ledger(Workbook workbook) throws IOException {
        try (workbook) {
            return SampleLedger.ledger(workbook);
        }
    }

    /** The same document with pages that are not compressed, so that damage changes what they say. */
    private static byte[] plain(byte[] pdf) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (PDDocument document = Loader.loadPDF(pdf)) {
            for (PDPage page : document.getPages()) {
                try (InputStream content = page.getContents()) {
                    page.setContents(new PDStream(document, content));
                }
            }
            document.save(bytes, CompressParameters.NO_COMPRESSION);
        }
        return bytes.toByteArray();
    }
}
