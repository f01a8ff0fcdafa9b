package org.xiaohao.year;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The files of a year, as their README says. What the product must see by itself, {@code suspicious}, is not read here;
 * what it must not see at all, {@code expected.json}, only by {@link #expected}, for tests.
 */
public final class YearFiles {

    /** The folder of the year, as a system property. */
    public static final String FOLDER = "xiaohao.year";

    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

    private final Path folder;

    public YearFiles(Path folder) {
        this.folder = folder;
    }

    /** The year that the property names, else the sample of the reference documents; empty where there is none. */
    public static Optional<YearFiles> find() {
        String named = System.getProperty(FOLDER);
        Path folder = named == null ? sample() : Path.of(named);
        return Files.isRegularFile(folder.resolve("entries.jsonl"))
                ? Optional.of(new YearFiles(folder))
                : Optional.empty();
    }

    private static Path sample() {
        String property = System.getProperty("xiaohao.shared");
        String variable = System.getenv("XIAOHAO_SHARED");
        Path shared = Path.of(property != null ? property : Objects.requireNonNullElse(variable, "../../shared"));
        return shared.resolve(Path.of("samples", "year"));
    }

    /** One unit of the register. */
    public record Unit(
            String code,
            String name,
            String shortName,
            List<String> aliases,
            String kind,
            String group,
            String renamedTo,
            @Nullable LocalDate renamedOn) {}

    /** What is counted in a task. */
    public record CountedThing(
            String code,
            String task,
            String name,
            String classifier,
            String figureClass,
            String operation,
            boolean headline,
            String numerator,
            String denominator) {}

    /** An event that several units report. */
    public record Event(String key, String lead, String name) {}

    /** One revision of what a unit reports. */
    public record Entry(
            String id,
            int revision,
            String state,
            @Nullable String task,
            String unit,
            int quarter,
            LocalDate submitted,
            @Nullable LocalDate approved,
            @Nullable LocalDate returned,
            String text,
            @Nullable Problem problem,
            @JsonProperty("next_step") @Nullable NextStep nextStep,
            List<PrintedFigure> figures) {}

    public record Problem(String text, @Nullable String cause) {}

    public record NextStep(
            String text, @JsonProperty("for_next_year") boolean forNextYear) {}

    /** A figure as a clerk confirms it. */
    public record PrintedFigure(
            @Nullable String indicator,
            String name,
            BigDecimal amount,
            @Nullable BigDecimal max,
            String classifier,
            String qualifier,
            @JsonProperty("class") String figureClass,
            String scope,
            boolean whole,
            boolean withdrawn,
            @Nullable String event,
            @Nullable BigDecimal numerator,
            @Nullable BigDecimal denominator,
            @Nullable Integer start,
            @Nullable Integer end) {}

    /** How a task ended, or how it stands. */
    public record Closing(
            String task,
            String state,
            String unit,
            @Nullable LocalDate requested,
            @Nullable LocalDate approved,
            @Nullable LocalDate date,
            @Nullable String note,
            @Nullable String summary) {}

    public String plan() {
        return text("plan.txt");
    }

    public List<Unit> units() {
        return rows("units.csv").stream()
                .map(row -> new Unit(
                        cell(row, "code"),
                        cell(row, "name"),
                        cell(row, "short"),
                        Arrays.stream(cell(row, "aliases").split(";"))
                                .filter(alias -> !alias.isBlank())
                                .toList(),
                        cell(row, "kind"),
                        cell(row, "group"),
                        cell(row, "renamed_to"),
                        cell(row, "renamed_on").isEmpty() ? null : LocalDate.parse(cell(row, "renamed_on"))))
                .toList();
    }

    public List<CountedThing> indicators() {
        return rows("indicators.csv").stream()
                .map(row -> new CountedThing(
                        cell(row, "code"),
                        cell(row, "task"),
                        cell(row, "name"),
                        cell(row, "classifier"),
                        cell(row, "class"),
                        cell(row, "operation"),
                        cell(row, "headline").equals("y"),
                        cell(row, "numerator"),
                        cell(row, "denominator")))
                .toList();
    }

    public List<Event> events() {
        return List.of(JSON.readValue(text("joint-events.json"), Event[].class));
    }

    public List<Entry> entries() {
        return text("entries.jsonl")
                .lines()
                .filter(line -> !line.isBlank())
                .map(line -> JSON.readValue(line, Entry.class))
                .toList();
    }

    public List<Closing> closings() {
        return List.of(JSON.readValue(text("closings.json"), Closing[].class));
    }

    /** What a right report of the year says; for tests alone. */
    public JsonNode expected() {
        return JSON.readTree(text("expected.json"));
    }

    /** A file of the folder by its name. */
    public String text(String name) {
        try {
            return Files.readString(folder.resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<Map<String, String>> rows(String name) {
        List<String> lines = text(name).lines().filter(line -> !line.isBlank()).toList();
        String[] head = lines.getFirst().split(",", -1);
        List<Map<String, String>> rows = new ArrayList<>();
        for (String line : lines.subList(1, lines.size())) {
            String[] cells = line.split(",", -1);
            Map<String, String> row = new LinkedHashMap<>();
            for (int i = 0; i < head.length; i++) {
                row.put(head[i], i < cells.length ? cells[i].strip() : "");
            }
            rows.add(row);
        }
        return rows;
    }

    private static String cell(Map<String, String> row, String column) {
        return row.getOrDefault(column, "");
    }
}
