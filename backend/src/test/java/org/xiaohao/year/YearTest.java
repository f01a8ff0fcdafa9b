package org.xiaohao.year;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.MockMvc;
import org.xiaohao.testing.BackendTest;
import org.xiaohao.testing.Fixtures;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Every total of the year that {@code xiaohao.year} names, or of the sample, is what the product says by REST. */
@Tag("slow")
@BackendTest
@Import({YearLoader.class, YearPlan.class, YearRegister.class, KeptYear.class})
class YearTest {

    /** The words of expected.json for what the product calls by a name. */
    private static final Map<String, String> REASONS = Map.ofEntries(
            Map.entry("HELD_BY_WHOLE", "held by the total of the lead"),
            Map.entry("EARLIER_STOCK", "stock of an earlier quarter"),
            Map.entry("JOINT_EVENT", "joint event"),
            Map.entry("EARLIER_STATEMENT", "an earlier statement"),
            Map.entry("SUPERSEDED_BY_CUMULATIVE", "cumulative of an earlier quarter"),
            Map.entry("SUPERSEDED_REVISION", "superseded revision"),
            Map.entry("WHOLE_OF_PERIOD", "total that holds the units' figures"),
            Map.entry("WITHDRAWN", "withdrawn"),
            Map.entry("ASKED", "magnitude: asked, not used"));

    private final YearLoader loader;
    private final KeptYear keeping;
    private final MockMvc mvc;
    private final JsonMapper json = new JsonMapper();

    private LoadedYear year;
    private JsonNode expected;
    private Map<String, JsonNode> totals;

    @Autowired
    YearTest(YearLoader loader, KeptYear keeping, MockMvc mvc) {
        this.loader = loader;
        this.keeping = keeping;
        this.mvc = mvc;
    }

    @BeforeEach
    void theYearIsLoaded() throws Exception {
        Optional<YearFiles> files = YearFiles.find();
        assumeThat(files)
                .as("no year to load: neither -D" + YearFiles.FOLDER + " nor the sample is there")
                .isPresent();
        year = loader.load(files.orElseThrow());
        keeping.keepWhereAsked();
        expected = files.orElseThrow().expected();
        JsonNode all = read("/api/plans/" + year.planId() + "/totals?asOf=" + year.year() + "-12-31");
        Map<String, String> codes = year.indicators().entrySet().stream()
                .collect(Collectors.toMap(entry -> entry.getValue().toString(), Map.Entry::getKey));
        totals = new LinkedHashMap<>();
        all.forEach(
                total -> totals.put(codes.get(total.get("indicator").get("id").asString()), total));
    }

    private JsonNode read(String address) throws Exception {
        var answer = mvc.perform(get(address).with(httpBasic("office", Fixtures.PASSWORD)))
                .andReturn()
                .getResponse();
        assertThat(answer.getStatus()).as(address).isEqualTo(200);
        return json.readTree(answer.getContentAsByteArray());
    }

    @Test
    void everyTotalIsTheExpectedOne() {
        List<String> wrong = new ArrayList<>();
        for (JsonNode wanted : expected.get("totals")) {
            String id = wanted.get("id").asString();
            JsonNode total = totals.get(id);
            if (total == null) {
                wrong.add(id + " is missing");
                continue;
            }
            boolean asked = wanted.path("question").asBoolean(false);
            JsonNode value = total.get("value");
            boolean none = value == null || value.isNull();
            BigDecimal right = wanted.get("value").decimalValue();
            if (asked != none || (!asked && !isEqual(right, value.decimalValue()))) {
                wrong.add(id + ": " + (asked ? "a question" : right) + ", not " + value + " " + total.get("questions"));
            }
            if (!wanted.get("operation")
                    .asString()
                    .equals(total.get("indicator").get("operation").asString())) {
                wrong.add(id + " is a " + total.get("indicator").get("operation"));
            }
            boolean atLeast = total.get("qualifier").asString().equals("AT_LEAST");
            if (!asked && wanted.has("at_least") && wanted.get("at_least").asBoolean() != atLeast) {
                wrong.add(id + " is " + total.get("qualifier"));
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(expected.get("totals")).isNotEmpty();
    }

    /** Expected rates have two decimals or fewer. */
    private static boolean isEqual(BigDecimal right, BigDecimal value) {
        return right.compareTo(value.setScale(Math.max(right.scale(), 0), java.math.RoundingMode.HALF_UP)) == 0;
    }

    @Test
    void everyTotalIsMadeOfTheExpectedFigures() {
        Map<String, String> entries = year.entries().entrySet().stream()
                .collect(Collectors.toMap(entry -> entry.getValue().toString(), Map.Entry::getKey));
        List<String> wrong = new ArrayList<>();
        for (JsonNode wanted : expected.get("totals")) {
            JsonNode total = totals.get(wanted.get("id").asString());
            if (wanted.get("operation").asString().equals("RATIO") || total == null) {
                continue;
            }
            TreeSet<String> operands = new TreeSet<>();
            wanted.get("operands").forEach(operand -> operands.add(key(operand)));
            TreeSet<String> made = new TreeSet<>();
            total.get("operands")
                    .forEach(operand -> made.add(
                            entries.get(operand.get("entryId").asString()) + " " + plain(operand.get("amount"))));
            if (!operands.equals(made)) {
                wrong.add(wanted.get("id") + ": " + operands + ", not " + made);
            }
            TreeSet<String> leftOut = new TreeSet<>();
            wanted.get("left_out").forEach(figure -> {
                // A revision that its head sent back was never the unit's word; only its unit knows of it.
                if (!figure.get("why").asString().startsWith("superseded")) {
                    leftOut.add(key(figure) + " " + figure.get("why").asString().replaceAll(" J\\d+.*", ""));
                }
            });
            TreeSet<String> left = new TreeSet<>();
            total.get("leftOut").forEach(figure -> {
                String reason = figure.get("reason").asString();
                // Where a joint or an inexact figure would be held by the lead's total anyway, either reason is right.
                if (REASONS.containsKey(reason)) {
                    left.add(entries.get(figure.get("entryId").asString()) + " " + plain(figure.get("amount")) + " "
                            + REASONS.get(reason));
                }
            });
            if (!leftOut.equals(left)) {
                wrong.add(wanted.get("id") + " leaves out " + leftOut + ", not " + left);
            }
        }
        assertThat(wrong).isEmpty();
    }

    private static String key(JsonNode figure) {
        return figure.get("entry").asString() + "/" + figure.get("revision").asInt() + " "
                + plain(figure.get("amount"));
    }

    private static String plain(JsonNode amount) {
        return amount.decimalValue().stripTrailingZeros().toPlainString();
    }

    @Test
    void everyQuestionAboutFiguresIsAskedAndNoOther() throws Exception {
        TreeSet<String> wanted = new TreeSet<>();
        for (JsonNode total : expected.get("totals")) {
            total.get("left_out").forEach(figure -> {
                if (figure.get("why").asString().contains("asked")) {
                    wanted.add(figure.get("entry").asString());
                }
            });
        }
        TreeSet<String> asked = new TreeSet<>();
        for (YearFiles.Entry entry : approved()) {
            if (!read("/api/entries/" + year.entry(entry.id(), entry.revision()) + "/questions")
                    .isEmpty()) {
                asked.add(entry.id());
            }
        }
        assertThat(asked).isEqualTo(wanted);
    }

    private static List<YearFiles.Entry> approved() {
        return YearFiles.find().orElseThrow().entries().stream()
                .filter(entry -> entry.task() != null && entry.approved() != null)
                .toList();
    }

    @Test
    void anEntryGivesItsRevisionAndItsTextWithFigures() throws Exception {
        for (YearFiles.Entry entry : approved()) {
            JsonNode read = read("/api/entries/" + year.entry(entry.id(), entry.revision()));
            assertThat(read.get("revision").asInt()).isEqualTo(entry.revision());
            assertThat(read.get("text").get("content").asString()).isEqualTo(entry.text());
            assertThat(read.get("text").get("figures").valueStream())
                    .extracting(figure -> figure.get("name").asString())
                    .containsExactlyElementsOf(entry.figures().stream()
                            .map(YearFiles.PrintedFigure::name)
                            .toList());
        }
    }
}
