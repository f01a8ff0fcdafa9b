package org.xiaohao.report.drafting;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.xiaohao.report.drafting.DraftFacts.Act;
import org.xiaohao.report.drafting.DraftFacts.ActKind;
import org.xiaohao.report.drafting.DraftFacts.Closing;
import org.xiaohao.report.drafting.DraftFacts.Entry;
import org.xiaohao.report.drafting.DraftFacts.Exactness;
import org.xiaohao.report.drafting.DraftFacts.Figure;
import org.xiaohao.report.drafting.DraftFacts.LastReport;
import org.xiaohao.report.drafting.DraftFacts.Rectified;
import org.xiaohao.report.drafting.DraftFacts.Revision;
import org.xiaohao.report.drafting.DraftFacts.Task;
import org.xiaohao.report.drafting.DraftFacts.TaskStanding;
import org.xiaohao.report.drafting.DraftFacts.Unit;
import org.xiaohao.report.drafting.DraftFacts.YearValue;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** A year of files, as the folder {@code samples/year} of the shared folder has them, as facts of a draft. */
final class FictionalYear {

    private static final Pattern ITEM = Pattern.compile("^(\\d+)\\.([^。]+)。(.*?)（(.*)）$");
    private static final Pattern SECTION = Pattern.compile("^[一二三四五六七八九十]+、(.+)$");
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Path folder;
    private final Map<String, Long> unitIds = new LinkedHashMap<>();
    private final Map<String, String> unitOfName = new HashMap<>();
    private final Map<String, Long> indicatorIds = new LinkedHashMap<>();
    private final List<Reported> reported = new ArrayList<>();

    /** A figure as the file has it, with what the rules of the year's value ask. */
    private record Reported(
            JsonNode entry, JsonNode figure, long entryId, long unit, int period, boolean lead, boolean ambiguous) {}

    FictionalYear(Path folder) {
        this.folder = folder;
    }

    DraftFacts read() {
        List<Unit> units = units();
        List<String[]> indicators = csv("indicators.csv");
        long number = 1;
        for (String[] row : indicators) {
            indicatorIds.put(row[0], number++);
        }
        Map<String, List<Long>> leads = new LinkedHashMap<>();
        List<String[]> items = items(leads);
        List<JsonNode> lines = lines("entries.jsonl");
        Map<String, JsonNode> inForce = new LinkedHashMap<>();
        List<Revision> returned = new ArrayList<>();
        for (JsonNode line : lines) {
            if (line.path("state").asString().equals("APPROVED")) {
                inForce.put(line.path("id").asString(), line);
            } else {
                returned.add(new Revision(id(line), line.path("revision").asInt()));
            }
        }
        Map<String, List<Entry>> entries = new HashMap<>();
        List<Entry> highlights = new ArrayList<>();
        for (JsonNode line : inForce.values()) {
            Entry entry = entry(line, leads);
            if (line.path("task").isNull()) {
                highlights.add(entry);
            } else {
                entries.computeIfAbsent(line.path("task").asString(), task -> new ArrayList<>())
                        .add(entry);
            }
        }
        Map<String, JsonNode> closings = new HashMap<>();
        json("closings.json")
                .forEach(closing -> closings.put(closing.path("task").asString(), closing));
        List<Task> tasks = new ArrayList<>();
        for (String[] item : items) {
            JsonNode closing = Objects.requireNonNull(closings.get(item[0]));
            TaskStanding standing =
                    switch (closing.path("state").asString()) {
                        case "OPEN" -> TaskStanding.UNDER_WAY;
                        case String state -> TaskStanding.valueOf(state);
                    };
            tasks.add(new Task(
                    Long.parseLong(item[0]),
                    item[0],
                    item[1],
                    item[2],
                    item[3],
                    standing,
                    leads.getOrDefault(item[0], List.of()),
                    closing.path("summary").isNull()
                            ? null
                            : new Closing(
                                    Long.parseLong(item[0]),
                                    closing.path("summary").asString()),
                    entries.getOrDefault(item[0], List.of())));
        }
        List<Rectified> rectified = new ArrayList<>();
        json("rectification.json")
                .forEach(item -> rectified.add(new Rectified(
                        digits(item.path("id").asString()),
                        item.path("problem").asString(),
                        item.path("measures").asString(),
                        item.path("result").asString(),
                        item.path("state").asString().equals("DONE"),
                        longs(item.path("tasks")))));
        List<Act> acts = new ArrayList<>();
        json("responsibility.json")
                .forEach(act -> acts.add(new Act(
                        digits(act.path("id").asString()),
                        ActKind.valueOf(act.path("kind").asString()),
                        act.path("by").asString(),
                        act.path("text").asString())));
        String plan = text("plan.txt");
        String title = plan.lines().findFirst().orElse("");
        int year = Integer.parseInt(title.replaceAll(".*?(20\\d\\d).*", "$1"));
        return new DraftFacts(
                year,
                title.substring(0, title.indexOf("20")),
                plan.lines().skip(1).filter(line -> !line.isBlank()).findFirst().orElse(""),
                tasks,
                units,
                highlights,
                values(indicators, inForce),
                rectified,
                acts,
                new LastReport(1, year - 1, text("last-year-report.txt")),
                returned);
    }

    private List<Unit> units() {
        List<Unit> result = new ArrayList<>();
        long number = 1;
        for (String[] row : csv("units.csv")) {
            List<String> names = new ArrayList<>();
            boolean renamed = row.length > 6 && !row[6].isEmpty();
            if (renamed) {
                names.add(row[6]);
            }
            names.add(row[1]);
            names.add(row[2]);
            names.addAll(List.of(row[3].split(";")));
            names.removeIf(String::isBlank);
            unitIds.put(row[0], number);
            unitOfName.put(row[1], row[0]);
            result.add(new Unit(number++, names, renamed ? Set.of(row[1]) : Set.of(), row[4].equals("TOWN")));
        }
        return result;
    }

    private List<String[]> items(Map<String, List<Long>> leads) {
        List<String[]> result = new ArrayList<>();
        String section = "";
        for (String line : text("plan.txt").lines().toList()) {
            Matcher item = ITEM.matcher(line.strip());
            Matcher heading = SECTION.matcher(line.strip());
            if (item.matches()) {
                result.add(new String[] {item.group(1), item.group(2), item.group(3), section});
                Matcher lead = Pattern.compile("牵头单位：([^，；]+)").matcher(item.group(4));
                List<Long> units = new ArrayList<>();
                if (lead.find()) {
                    for (String name : lead.group(1).split("、")) {
                        units.add(unitIds.get(unitOfName.get(name)));
                    }
                }
                leads.put(item.group(1), units);
            } else if (heading.matches()) {
                section = heading.group(1);
            }
        }
        return result;
    }

    private Entry entry(JsonNode line, Map<String, List<Long>> leads) {
        String task = line.path("task").isNull() ? "0" : line.path("task").asString();
        long unit = Objects.requireNonNull(unitIds.get(line.path("unit").asString()));
        List<Figure> figures = new ArrayList<>();
        Map<String, Integer> names = new HashMap<>();
        line.path("figures").forEach(figure -> names.merge(figure.path("name").asString(), 1, Integer::sum));
        for (JsonNode figure : line.path("figures")) {
            boolean counts = figure.path("event").isMissingNode()
                    || figure.path("event_lead").asBoolean(false);
            reported.add(new Reported(
                    line,
                    figure,
                    id(line),
                    unit,
                    line.path("quarter").asInt(),
                    leads.getOrDefault(task, List.of()).contains(unit),
                    names.getOrDefault(figure.path("name").asString(), 1) > 1));
            figures.add(new Figure(
                    figure.path("name").asString(),
                    figure.path("amount").decimalValue(),
                    figure.path("classifier").asString(),
                    Exactness.valueOf(figure.path("qualifier").asString()),
                    indicatorIds.get(figure.path("indicator").asString()),
                    figure.path("start").asInt(),
                    figure.path("end").asInt(),
                    counts,
                    figure.path("withdrawn").asBoolean(false)));
        }
        JsonNode problem = line.path("problem");
        JsonNode next = line.path("next_step");
        return new Entry(
                id(line),
                line.path("revision").asInt(),
                Long.parseLong(task),
                unit,
                line.path("quarter").asInt(),
                line.path("text").asString(),
                problem.isNull() ? "" : problem.path("text").asString(),
                problem.isNull() || problem.path("cause").isNull()
                        ? ""
                        : problem.path("cause").asString(),
                next.isNull() ? "" : next.path("text").asString(),
                !next.isNull() && next.path("for_next_year").asBoolean(false),
                figures);
    }

    private List<YearValue> values(List<String[]> indicators, Map<String, JsonNode> inForce) {
        Map<String, YearValue> result = new LinkedHashMap<>();
        for (String[] row : indicators) {
            List<Reported> own = reported.stream()
                    .filter(one -> one.figure().path("indicator").asString().equals(row[0]))
                    .filter(one -> inForce.containsValue(one.entry()))
                    .toList();
            result.put(
                    row[0],
                    YearsFigures.value(
                            row,
                            indicatorIds,
                            own.stream()
                                    .map(one -> new YearsFigures.Told(
                                            one.entryId(),
                                            one.entry().path("revision").asInt(),
                                            one.unit(),
                                            one.period(),
                                            one.ambiguous()
                                                    ? null
                                                    : one.figure().path("name").asString(),
                                            one.figure().path("amount").decimalValue(),
                                            one.figure().path("classifier").asString(),
                                            one.figure().path("qualifier").asString(),
                                            one.figure().path("scope").asString(),
                                            one.figure().path("whole").asBoolean(false),
                                            one.figure().path("event").isMissingNode()
                                                    || one.figure()
                                                            .path("event_lead")
                                                            .asBoolean(false),
                                            one.figure().path("withdrawn").asBoolean(false)))
                                    .toList()));
        }
        for (String[] row : indicators) {
            if (row[5].equals("RATIO")) {
                result.put(
                        row[0],
                        YearsFigures.ratio(
                                row,
                                indicatorIds,
                                Objects.requireNonNull(result.get(row[7])),
                                Objects.requireNonNull(result.get(row[8]))));
            }
        }
        return List.copyOf(result.values());
    }

    private static long id(JsonNode line) {
        return digits(line.path("id").asString());
    }

    private static long digits(String id) {
        return Long.parseLong(id.replaceAll("\\D", ""));
    }

    private static List<Long> longs(JsonNode array) {
        List<Long> result = new ArrayList<>();
        array.forEach(one -> result.add(Long.parseLong(one.asString())));
        return result;
    }

    private String text(String name) {
        try {
            return Files.readString(folder.resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private JsonNode json(String name) {
        return JSON.readTree(text(name));
    }

    private List<JsonNode> lines(String name) {
        return text(name)
                .lines()
                .filter(line -> !line.isBlank())
                .map(JSON::readTree)
                .toList();
    }

    private List<String[]> csv(String name) {
        return text(name)
                .lines()
                .skip(1)
                .filter(line -> !line.isBlank())
                .map(line -> line.split(",", -1))
                .toList();
    }
}
