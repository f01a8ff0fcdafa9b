package org.xiaohao.report;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.xiaohao.report.drafting.DraftFacts.ActKind;
import org.xiaohao.shared.NotFoundException;

/** What a year's report needs beside the plans. */
@RestController
@RequestMapping("/api/year-records")
@Tag(name = "Reports")
class YearRecordApi {

    private final YearRecordService records;

    YearRecordApi(YearRecordService records) {
        this.records = records;
    }

    @GetMapping("/{year}/published-report")
    @Operation(summary = "The report of a year as it was published")
    PublishedDetails published(@PathVariable int year) {
        return records.published(year).orElseThrow(NotFoundException::new);
    }

    record Publication(@Nullable String text) {}

    @PutMapping("/{year}/published-report")
    @Operation(
            summary =
                    "Keeps the report of a year as it was published: outline, problems and base of growth are learned")
    PublishedDetails publish(@PathVariable int year, @RequestBody Publication publication) {
        return records.publish(year, Objects.requireNonNullElse(publication.text(), ""));
    }

    /** @param id null or 0 for a new one */
    record RectifiedWords(
            @Nullable Long id,
            @Nullable Integer version,
            @Nullable String problem,
            @Nullable String cause,
            @Nullable String measures,
            @Nullable String result,
            @Nullable Boolean settled,
            @Nullable String taskNumbers) {

        RectifiedDetails details() {
            return new RectifiedDetails(
                    Objects.requireNonNullElse(id, 0L),
                    Objects.requireNonNullElse(version, 0),
                    Objects.requireNonNullElse(problem, ""),
                    Objects.requireNonNullElse(cause, ""),
                    Objects.requireNonNullElse(measures, ""),
                    Objects.requireNonNullElse(result, ""),
                    Boolean.TRUE.equals(settled),
                    Objects.requireNonNullElse(taskNumbers, ""));
        }
    }

    @GetMapping("/{year}/rectified-problems")
    @Operation(summary = "The problems that the report of a year named, with what became of them")
    List<RectifiedDetails> rectified(@PathVariable int year) {
        return records.rectified(year);
    }

    @PutMapping("/{year}/rectified-problems")
    @Operation(summary = "Adds a problem (id 0), or says anew what became of one")
    RectifiedDetails rectify(@PathVariable int year, @RequestBody RectifiedWords words) {
        return records.rectify(year, words.details());
    }

    @DeleteMapping("/{year}/rectified-problems/{problemId}")
    @Operation(summary = "Takes a problem away; answers what is left")
    List<RectifiedDetails> removeRectified(
            @PathVariable int year, @PathVariable long problemId, @RequestParam(defaultValue = "-1") int version) {
        if (records.rectified(year).stream().noneMatch(problem -> problem.id() == problemId)) {
            throw new NotFoundException();
        }
        records.removeRectified(problemId, version);
        return records.rectified(year);
    }

    /** @param id null or 0 for a new one */
    record ActWords(
            @Nullable Long id,
            @Nullable Integer version,
            @Nullable ActKind kind,
            @Nullable String by,
            @Nullable String text) {

        ActDetails details() {
            return new ActDetails(
                    Objects.requireNonNullElse(id, 0L),
                    Objects.requireNonNullElse(version, 0),
                    Objects.requireNonNullElse(kind, ActKind.OTHER),
                    Objects.requireNonNullElse(by, ""),
                    Objects.requireNonNullElse(text, ""));
        }
    }

    @GetMapping("/{year}/responsibility-acts")
    @Operation(summary = "What the persons first responsible did in a year")
    List<ActDetails> acts(@PathVariable int year) {
        return records.acts(year);
    }

    @PutMapping("/{year}/responsibility-acts")
    @Operation(summary = "Adds an act (id 0), or says it anew")
    ActDetails act(@PathVariable int year, @RequestBody ActWords words) {
        return records.act(year, words.details());
    }

    @DeleteMapping("/{year}/responsibility-acts/{actId}")
    @Operation(summary = "Takes an act away; answers what is left")
    List<ActDetails> removeAct(
            @PathVariable int year, @PathVariable long actId, @RequestParam(defaultValue = "-1") int version) {
        if (records.acts(year).stream().noneMatch(act -> act.id() == actId)) {
            throw new NotFoundException();
        }
        records.removeAct(actId, version);
        return records.acts(year);
    }
}
