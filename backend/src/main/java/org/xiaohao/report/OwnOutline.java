package org.xiaohao.report;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import org.xiaohao.outlines.PartKind;
import org.xiaohao.report.drafting.Outline;
import org.xiaohao.report.drafting.OutlineLine;
import org.xiaohao.report.drafting.OutlineSketch;
import org.xiaohao.shared.InvalidInputException;
import org.xiaohao.shared.LongText;
import org.xiaohao.shared.VersionedEntity;
import tools.jackson.databind.ObjectMapper;

/** 自编提纲: an outline that the office of a jurisdiction wrote itself. */
@Entity
@Table(name = "own_outline")
class OwnOutline extends VersionedEntity {

    static final int MAX_NAME = 60;
    private static final int MAX_TITLE = 100;
    private static final ObjectMapper JSON = new ObjectMapper();

    @Column(nullable = false, updatable = false)
    private long jurisdictionId;

    @Column(nullable = false, length = MAX_NAME)
    private String name = "";

    /** The outline as JSON. */
    @Column(nullable = false, length = LongText.MAX)
    private String content = "";

    @Column(nullable = false)
    private long changedBy;

    @Column(nullable = false)
    private Instant changedAt = Instant.EPOCH;

    protected OwnOutline() {}

    OwnOutline(long jurisdictionId) {
        this.jurisdictionId = jurisdictionId;
    }

    /** @throws InvalidInputException when a name or a title is missing or too long, or no heading tells of results */
    void say(OutlineDetails words, long by, Instant at) {
        name = InvalidInputException.requireText("name", words.name(), MAX_NAME);
        String title = InvalidInputException.requireText("title", words.title(), MAX_TITLE);
        requireLines(words.lines());
        content = JSON.writeValueAsString(OutlineLine.outline(title, words.lines()));
        changedBy = by;
        changedAt = at;
    }

    private static void requireLines(List<OutlineLine> lines) {
        if (lines.size() > OutlineSketch.MOST_LINES) {
            throw new InvalidInputException("lines", "too-many", OutlineSketch.MOST_LINES);
        }
        int before = 0;
        for (OutlineLine line : lines) {
            boolean first = before == 0;
            if (line.level() < 1 || line.level() > Math.min(before + 1, OutlineSketch.MOST_LEVELS)) {
                throw new InvalidInputException("lines", "outline-levels", OutlineSketch.MOST_LEVELS);
            }
            if (line.kinds().isEmpty()) {
                throw new InvalidInputException("lines", "required");
            }
            if (!line.introduces() || !first) {
                InvalidInputException.requireText("lines", line.title(), MAX_TITLE);
            }
            InvalidInputException.optionalText("lines", line.words(), LongText.MAX);
            before = line.level();
        }
        if (lines.stream().noneMatch(line -> line.kinds().contains(PartKind.RESULTS))) {
            throw new InvalidInputException("lines", "outline-without-results");
        }
    }

    String getName() {
        return name;
    }

    Outline getOutline() {
        return JSON.readValue(content, Outline.class);
    }

    String code() {
        return ReportOutlines.OWN + getId();
    }
}
