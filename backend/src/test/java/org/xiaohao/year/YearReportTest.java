package org.xiaohao.year;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.MockMvc;
import org.xiaohao.report.ActDetails;
import org.xiaohao.report.DraftReport;
import org.xiaohao.report.RectifiedDetails;
import org.xiaohao.report.ReportService;
import org.xiaohao.report.YearRecordService;
import org.xiaohao.report.drafting.DraftFacts.ActKind;
import org.xiaohao.report.drafting.OutlineFiles;
import org.xiaohao.shared.CurrentActor;
import org.xiaohao.testing.BackendTest;
import org.xiaohao.testing.Fixtures;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The report of the year that {@code xiaohao.year} names, or of the sample, in the outline of last year's report and in
 * those that come with the product. {@code -Dxiaohao.year.drafts=FOLDER} keeps the drafts as JSON.
 */
@BackendTest
@Tag("slow")
@Import({YearLoader.class, YearPlan.class, YearRegister.class, KeptYear.class})
class YearReportTest {

    private static final String DRAFTS = "xiaohao.year.drafts";
    private static final Set<String> ASKED =
            Set.of("CONTRADICTION", "MAGNITUDE", "ESTIMATES", "SAME_MEETING", "COPIED", "CAUSE_MISSING");

    private final YearLoader loader;
    private final KeptYear keeping;
    private final YearRecordService records;
    private final ReportService reports;
    private final CurrentActor currentActor;
    private final MockMvc mvc;
    private final JsonMapper json = new JsonMapper();

    @Autowired
    YearReportTest(
            YearLoader loader,
            KeptYear keeping,
            YearRecordService records,
            ReportService reports,
            CurrentActor currentActor,
            MockMvc mvc) {
        this.loader = loader;
        this.keeping = keeping;
        this.records = records;
        this.reports = reports;
        this.currentActor = currentActor;
        this.mvc = mvc;
    }

    @Test
    void theReportOfTheYearIsDraftedInEveryOutlineWithItsProof() throws Exception {
        Optional<YearFiles> found = YearFiles.find();
        assumeThat(found).as("no year to load").isPresent();
        YearFiles files = found.orElseThrow();
        LoadedYear year = loader.load(files);
        currentActor.runAs(year.office(), () -> enter(files, year.year()));
        Set<String> outlines = new LinkedHashSet<>(OutlineFiles.NAMES);
        outlines.add("learned-" + (year.year() - 1));
        for (String outline : outlines) {
            long id = currentActor.callAs(
                    year.office(),
                    () -> reports.draft(new DraftReport(year.year(), outline, List.of(year.planId()), null)));
            JsonNode report = read("/api/reports/" + id);
            keep(outline, report);
            requireProof(report);
            Set<String> questions = new HashSet<>();
            read("/api/reports/" + id + "/questions")
                    .forEach(one -> questions.add(one.get("kind").asString()));
            assertThat(questions).as(outline).containsAll(ASKED);
            Set<Long> unused = new HashSet<>();
            read("/api/reports/" + id + "/unused")
                    .forEach(one -> unused.add(one.path("entryId").asLong(0)));
            Set<String> missing = new LinkedHashSet<>();
            files.expected().get("unused").forEach(one -> {
                String entry = one.get("entry").asString();
                long known = entry.contains("/") ? year.entries().getOrDefault(entry, 0L) : year.entry(entry, 1);
                if (!unused.contains(known)) {
                    missing.add(entry);
                }
            });
            assertThat(missing).as("listed as unused in %s", outline).isEmpty();
        }
        keeping.keepWhereAsked();
    }

    private void enter(YearFiles files, int year) {
        records.publish(year - 1, files.text("last-year-report.txt"));
        records.rectified(year - 1).forEach(problem -> records.removeRectified(problem.id(), problem.version()));
        for (JsonNode item : json.readTree(files.text("rectification.json"))) {
            records.rectify(
                    year - 1,
                    new RectifiedDetails(
                            0,
                            0,
                            item.get("problem").asString(),
                            item.path("cause").asString(),
                            item.get("measures").asString(),
                            item.get("result").asString(),
                            item.get("state").asString().equals("DONE"),
                            item.get("tasks")
                                    .valueStream()
                                    .map(JsonNode::asString)
                                    .collect(Collectors.joining(","))));
        }
        for (JsonNode act : json.readTree(files.text("responsibility.json"))) {
            records.act(
                    year,
                    new ActDetails(
                            0,
                            0,
                            ActKind.valueOf(act.get("kind").asString()),
                            act.path("by").asString(),
                            act.get("text").asString()));
        }
    }

    /** Every operand that names an entry is a figure, or a number of the words, of that revision. */
    private void requireProof(JsonNode report) throws Exception {
        Set<Long> read = new HashSet<>();
        for (JsonNode statement : report.get("statements")) {
            if (statement.get("text").asString().isEmpty()) {
                continue;
            }
            assertThat(statement.get("sources").size())
                    .as(statement.get("text").asString())
                    .isPositive();
            for (JsonNode span : statement.get("spans")) {
                for (JsonNode operand : span.path("operands")) {
                    if (operand.has("entryId")
                            && read.add(operand.get("entryId").asLong())) {
                        JsonNode entry =
                                read("/api/entries/" + operand.get("entryId").asLong());
                        assertThat(entry.get("revision").asInt())
                                .isEqualTo(operand.get("revision").asInt());
                    }
                }
            }
        }
        assertThat(read).isNotEmpty();
    }

    private void keep(String outline, JsonNode report) throws IOException {
        String folder = System.getProperty(DRAFTS);
        if (folder != null) {
            Files.createDirectories(Path.of(folder));
            Files.writeString(Path.of(folder).resolve(outline + ".json"), report.toString());
        }
    }

    private JsonNode read(String address) throws Exception {
        var answer = mvc.perform(get(address).with(httpBasic("office", Fixtures.PASSWORD)))
                .andReturn()
                .getResponse();
        assertThat(answer.getStatus()).as(address).isEqualTo(200);
        return json.readTree(answer.getContentAsByteArray());
    }
}
