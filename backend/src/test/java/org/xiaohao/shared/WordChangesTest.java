package org.xiaohao.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.xiaohao.shared.WordChanges.Kind;
import org.xiaohao.shared.WordChanges.Piece;

class WordChangesTest {

    private static final String LETTERS = "的一是在不了有和人这中大为上个国我以要他0123456789%，。；\n abAB";

    @Test
    void aNumberThatChangedReadsWhole() {
        assertThat(WordChanges.between("压减材料46件。", "压减材料51件。"))
                .containsExactly(
                        new Piece(Kind.SAME, "压减材料"),
                        new Piece(Kind.REMOVED, "46"),
                        new Piece(Kind.ADDED, "51"),
                        new Piece(Kind.SAME, "件。"));
    }

    @Test
    void oneCharacterThatTwoOtherWordsShareIsNoIsland() {
        assertThat(WordChanges.between("群众办事方便", "企业办好手续"))
                .extracting(Piece::kind)
                .containsExactly(Kind.REMOVED, Kind.ADDED);
    }

    @Test
    void whatStayedOrWentIsTheOldAndWhatStayedOrCameTheNew() {
        Random random = new Random(7);
        for (int i = 0; i < 2000; i++) {
            String before = text(random, random.nextInt(60));
            String after = random.nextBoolean() ? text(random, random.nextInt(60)) : edited(random, before);
            List<Piece> pieces = WordChanges.between(before, after);
            assertThat(joined(pieces, Kind.REMOVED)).isEqualTo(before);
            assertThat(joined(pieces, Kind.ADDED)).isEqualTo(after);
            assertThat(pieces).noneMatch(piece -> piece.text().isEmpty());
        }
    }

    @Test
    void longWordingsThatHaveLittleInCommonAreComparedInTime() {
        Random random = new Random(11);
        String before = text(random, 100_000);
        String after = text(random, 100_000);
        assertThatCode(() -> org.junit.jupiter.api.Assertions.assertTimeoutPreemptively(
                        Duration.ofSeconds(30), () -> WordChanges.between(before, after)))
                .doesNotThrowAnyException();
        List<Piece> pieces = WordChanges.between(before, after);
        assertThat(joined(pieces, Kind.REMOVED)).isEqualTo(before);
        assertThat(joined(pieces, Kind.ADDED)).isEqualTo(after);
    }

    private static String joined(List<Piece> pieces, Kind other) {
        return pieces.stream()
                .filter(piece -> piece.kind() == Kind.SAME || piece.kind() == other)
                .map(Piece::text)
                .collect(Collectors.joining());
    }

    private static String text(Random random, int length) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < length; i++) {
            text.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return text.toString();
    }

    private static String edited(Random random, String before) {
        int from = random.nextInt(before.length() + 1);
        int to = from + random.nextInt(before.length() - from + 1);
        return before.substring(0, from) + text(random, random.nextInt(8)) + before.substring(to);
    }
}
