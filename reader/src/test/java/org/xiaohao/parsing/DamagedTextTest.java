package org.xiaohao.parsing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.xiaohao.document.ground.SourceText;
import org.xiaohao.parsing.result.Diagnostic;
import org.xiaohao.parsing.result.ParsedPlan;

/**
 * Whatever becomes of a document on its way (breaks lost, lines doubled, cells cut, columns swapped, signs misread), each
 * of its words is in a task, a heading, the preamble or a note. A run damages some hundred; {@code -Dxiaohao.damaged=10000}
 * takes as many, {@code -Dxiaohao.fuzz.seed=N} other ones.
 */
class DamagedTextTest {

    private static final Path RESOURCES = Path.of("src", "test", "resources");
    private static final int DOCUMENTS = Integer.getInteger("xiaohao.damaged", 300);
    private static final long SEED = Long.getLong("xiaohao.fuzz.seed", 20260301L);
    private static final List<String> LOOK_ALIKE = List.of("1l", "0O", "、。", "：；", "（(", "）)", "区巨", "市巿", "年午", "月目");

    @Test
    @Tag("slow")
    void everyWordOfADamagedDocumentIsAccountedFor() throws IOException {
        List<String> texts = texts();
        List<String> lost = new ArrayList<>();
        for (int i = 0; i < DOCUMENTS; i++) {
            Random chance = new Random(SEED + i);
            String text = damage(texts.get(chance.nextInt(texts.size())), chance);
            SourceText source = SourceText.plain(text);
            ParsedPlan plan = new PlanParser().parse(source);
            int document = i;
            Coverage.unaccounted(source, plan).forEach(words -> lost.add(document + ": " + words));
            assertThat(plan.diagnostics()).as("document %d", i).allMatch(note -> isWithin(note, text.length()));
        }

        assertThat(lost).isEmpty();
    }

    private static boolean isWithin(Diagnostic note, int length) {
        return note.start() >= 0 && note.start() <= note.end() && note.end() <= length;
    }

    private static List<String> texts() throws IOException {
        List<String> texts = new ArrayList<>();
        for (String corpus : List.of("plans", "plans-of-others", "plans-at-first-sight")) {
            try (var files = Files.list(RESOURCES.resolve(corpus))) {
                for (Path file : files.filter(file -> file.toString().endsWith(".txt"))
                        .sorted()
                        .toList()) {
                    texts.add(Files.readString(file));
                }
            }
        }
        return texts;
    }

    private static String damage(String text, Random chance) {
        String damaged = text;
        for (int times = 1 + chance.nextInt(3); times > 0; times--) {
            damaged = switch (chance.nextInt(9)) {
                case 0 -> withoutBreaks(damaged, chance);
                case 1 -> withLinesDoubled(damaged, chance);
                case 2 -> withCellsCut(damaged, chance);
                case 3 -> withColumnsSwapped(damaged, chance);
                case 4 -> misread(damaged, chance);
                case 5 -> inOtherWidths(damaged, chance);
                case 6 -> withBreaksAdded(damaged, chance);
                case 7 -> withLinesMoved(damaged, chance);
                default -> cutOff(damaged, chance);
            };
        }
        return damaged;
    }

    private static String withoutBreaks(String text, Random chance) {
        int keep = chance.nextInt(4);
        StringBuilder damaged = new StringBuilder();
        for (char c : text.toCharArray()) {
            damaged.append(c == '\n' && chance.nextInt(4) >= keep ? "" : c);
        }
        return damaged.toString();
    }

    private static String withLinesDoubled(String text, Random chance) {
        return text.lines()
                .map(line -> chance.nextInt(8) == 0 ? line + "\n" + line : line)
                .collect(Collectors.joining("\n"));
    }

    private static String withCellsCut(String text, Random chance) {
        return text.lines()
                .map(line ->
                        isRow(line) && chance.nextInt(4) == 0 ? line.substring(0, chance.nextInt(line.length())) : line)
                .collect(Collectors.joining("\n"));
    }

    private static String withColumnsSwapped(String text, Random chance) {
        int one = chance.nextInt(6);
        int other = chance.nextInt(6);
        return text.lines()
                .map(line -> isRow(line) ? swapped(line, one, other) : line)
                .collect(Collectors.joining("\n"));
    }

    private static boolean isRow(String line) {
        return line.indexOf('\t') >= 0 || line.indexOf('|') >= 0;
    }

    private static String swapped(String line, int one, int other) {
        String separator = line.indexOf('\t') >= 0 ? "\t" : "|";
        List<String> cells = new ArrayList<>(Arrays.asList(line.split(separator.equals("|") ? "\\|" : separator, -1)));
        if (one < cells.size() && other < cells.size()) {
            Collections.swap(cells, one, other);
        }
        return String.join(separator, cells);
    }

    private static String misread(String text, Random chance) {
        StringBuilder damaged = new StringBuilder();
        for (char c : text.toCharArray()) {
            String pair = LOOK_ALIKE.stream()
                    .filter(alike -> alike.indexOf(c) >= 0)
                    .findFirst()
                    .orElse("");
            boolean changes = !pair.isEmpty() && chance.nextInt(6) == 0;
            damaged.append(changes ? pair.charAt(1 - pair.indexOf(c)) : c);
            damaged.append(chance.nextInt(60) == 0 ? " " : "");
        }
        return damaged.toString();
    }

    private static String inOtherWidths(String text, Random chance) {
        StringBuilder damaged = new StringBuilder();
        for (char c : text.toCharArray()) {
            boolean digit = c >= '0' && c <= '9' && chance.nextInt(3) == 0;
            int mark = "，：；（）．".indexOf(c);
            damaged.append(
                    digit ? (char) (c - '0' + '０') : mark >= 0 && chance.nextInt(3) == 0 ? ",:;().".charAt(mark) : c);
        }
        return damaged.toString();
    }

    private static String withBreaksAdded(String text, Random chance) {
        int width = 8 + chance.nextInt(40);
        StringBuilder damaged = new StringBuilder();
        int column = 0;
        for (char c : text.toCharArray()) {
            damaged.append(c);
            column = c == '\n' ? 0 : column + 1;
            if (column >= width) {
                damaged.append('\n');
                column = 0;
            }
        }
        return damaged.toString();
    }

    private static String withLinesMoved(String text, Random chance) {
        List<String> lines = new ArrayList<>(text.lines().toList());
        for (int times = lines.isEmpty() ? 0 : 1 + chance.nextInt(6); times > 0; times--) {
            Collections.swap(lines, chance.nextInt(lines.size()), chance.nextInt(lines.size()));
        }
        return String.join("\n", lines);
    }

    private static String cutOff(String text, Random chance) {
        int from = chance.nextInt(1 + text.length() / 3);
        return text.substring(from, from + chance.nextInt(1 + text.length() - from));
    }
}
