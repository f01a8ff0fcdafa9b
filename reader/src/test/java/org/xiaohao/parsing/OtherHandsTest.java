package org.xiaohao.parsing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Documents in the manner of many offices, written by people who did not know the rules of the parser. Not each of them
 * must be read without fault; together they must keep the floors that a careful clerk would.
 */
@Tag("slow")
class OtherHandsTest {

    private static CorpusScore score;

    @BeforeAll
    static void score() throws IOException {
        score = CorpusScore.of(Path.of("src", "test", "resources", "plans-of-others"));
    }

    @Test
    void tasksAreFoundAndHardlyAnyIsMadeUp() {
        assertThat(score.counted("found")).isGreaterThan(500);
        score.assertShare("found", 99);
        score.assertShare("precise", 97);
    }

    @Test
    void fieldsAreReadAsTheirTruthSays() {
        for (String field : List.of("lead", "responsible", "supporting")) {
            score.assertShare(field, 98);
        }
        for (String field : List.of("number", "section", "title", "deadline", "long_term")) {
            score.assertShare(field, 97);
        }
    }

    @Test
    void whatIsReadRightIsSeldomQuestioned() {
        score.assertShare("quiet", 95);
    }
}
