package org.xiaohao.document.page;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.xiaohao.document.container.XmlTree;

/** Collects the characters and straight lines of an OFD page, whose lengths are in millimetres. */
final class OfdPage {

    private static final double POINTS = 72 / 25.4;
    private static final double[] UNCHANGED = {1, 0, 0, 1, 0, 0};
    private static final Pattern BLANKS = Pattern.compile("[\\s,]+");
    private static final int MOST_NUMBERS = 100_000;

    private final double[] box;
    private final PageContent page;

    /** @param box left, top, width and height of the page */
    OfdPage(double[] box) {
        this.box = box;
        this.page = new PageContent((float) (box[2] * POINTS), (float) (box[3] * POINTS));
    }

    PageContent page() {
        return page;
    }

    /** Adds what stands in a part of a page. */
    void read(@Nullable XmlTree content) {
        for (XmlTree element : content == null ? List.<XmlTree>of() : content.children()) {
            switch (element.name()) {
                case "Layer", "PageBlock" -> read(element);
                case "TextObject" -> readText(element);
                case "PathObject" -> readPath(element);
                case "ImageObject" -> page.picture = true;
                default -> {
                    // composite objects and actions hold no words of their own
                }
            }
        }
    }

    private void readText(XmlTree object) {
        double size = number(object.attribute("Size"), 4);
        double[] matrix = matrix(object);
        double[] origin = numbers(object.attributes().getOrDefault("Boundary", ""));
        boolean upright = matrix[0] > 0 && matrix[3] > 0 && Math.abs(matrix[1]) < Math.abs(matrix[0]) / 10;
        if (origin.length < 2 || !upright) {
            return;
        }
        double x = 0;
        double y = 0;
        for (XmlTree code : object.all("TextCode")) {
            x = number(code.attribute("X"), x);
            y = number(code.attribute("Y"), y);
            double[] across = deltas(code.attribute("DeltaX"));
            double[] down = deltas(code.attribute("DeltaY"));
            int[] characters = code.words()
                    .toString()
                    .replaceAll("[\\r\\n]+", "")
                    .codePoints()
                    .toArray();
            double atX = x;
            double atY = y;
            for (int i = 0; i < characters.length; i++) {
                String words = Character.toString(characters[i]);
                double advance = i < across.length ? across[i] : characters[i] < 0x2E80 ? size / 2 : size;
                add(words, atX, atY, Math.min(advance, size), size, matrix, origin);
                atX += down.length > 0 && across.length == 0 ? 0 : advance;
                atY += i < down.length ? down[i] : 0;
            }
        }
    }

    private void add(String words, double x, double y, double width, double size, double[] matrix, double[] origin) {
        double placeX = matrix[0] * x + matrix[2] * y + matrix[4] + origin[0] - box[0];
        double placeY = matrix[1] * x + matrix[3] * y + matrix[5] + origin[1] - box[1];
        page.add(new PageGlyph(
                (float) (placeX * POINTS),
                (float) (placeY * POINTS),
                (float) (width * matrix[0] * POINTS),
                (float) (size * matrix[3] * POINTS),
                words));
    }

    private void readPath(XmlTree object) {
        XmlTree data = object.child("AbbreviatedData");
        double[] origin = numbers(object.attributes().getOrDefault("Boundary", ""));
        if (data == null || origin.length < 4) {
            return;
        }
        if ("true".equals(object.attribute("Fill"))) {
            page.addFilled(
                    points(origin[0] - box[0]),
                    points(origin[1] - box[1]),
                    points(origin[0] - box[0] + origin[2]),
                    points(origin[1] - box[1] + origin[3]));
            return;
        }
        double[] matrix = matrix(object);
        double[] start = null;
        double[] last = null;
        String[] steps = BLANKS.split(data.allWords().strip(), MOST_NUMBERS);
        for (int i = 0; i < steps.length; i++) {
            boolean closes = steps[i].equals("C");
            boolean moves = steps[i].equals("M") || steps[i].equals("S");
            if (closes || moves || steps[i].equals("L")) {
                double[] next = closes ? start : place(steps, i, matrix, origin);
                if (next != null && last != null && !moves) {
                    page.addLine((float) last[0], (float) last[1], (float) next[0], (float) next[1]);
                }
                start = moves ? next : start;
                last = next;
            } else if (steps[i].matches("[BQA]")) {
                last = null;
            }
        }
    }

    private double @Nullable [] place(String[] steps, int at, double[] matrix, double[] origin) {
        if (at + 2 >= steps.length) {
            return null;
        }
        double x = number(steps[at + 1], 0);
        double y = number(steps[at + 2], 0);
        return new double[] {
            points(matrix[0] * x + matrix[2] * y + matrix[4] + origin[0] - box[0]),
            points(matrix[1] * x + matrix[3] * y + matrix[5] + origin[1] - box[1])
        };
    }

    private static float points(double millimetres) {
        return (float) (millimetres * POINTS);
    }

    private static double[] matrix(XmlTree object) {
        double[] matrix = numbers(object.attributes().getOrDefault("CTM", ""));
        return matrix.length == 6 ? matrix : UNCHANGED;
    }

    /** Numbers parted by blanks; what is no number ends the list. */
    static double[] numbers(String words) {
        List<Double> numbers = new ArrayList<>();
        for (String word : BLANKS.split(words.strip(), MOST_NUMBERS)) {
            double number = number(word, Double.NaN);
            if (Double.isNaN(number)) {
                break;
            }
            numbers.add(number);
        }
        return numbers.stream().mapToDouble(Double::doubleValue).toArray();
    }

    /** Distances between characters; {@code g 3 4.5} stands for three times 4.5. */
    private static double[] deltas(@Nullable String words) {
        List<Double> deltas = new ArrayList<>();
        String[] parts = words == null || words.isBlank() ? new String[0] : BLANKS.split(words.strip(), MOST_NUMBERS);
        for (int i = 0; i < parts.length && deltas.size() < MOST_NUMBERS; i++) {
            if (parts[i].equals("g") && i + 2 < parts.length) {
                double times = Math.clamp(number(parts[i + 1], 0), 0, MOST_NUMBERS);
                double delta = number(parts[i + 2], 0);
                for (int n = 0; n < times && deltas.size() < MOST_NUMBERS; n++) {
                    deltas.add(delta);
                }
                i += 2;
            } else {
                deltas.add(number(parts[i], 0));
            }
        }
        return deltas.stream().mapToDouble(Double::doubleValue).toArray();
    }

    private static double number(@Nullable String word, double otherwise) {
        if (word == null || word.length() > 24) {
            return otherwise;
        }
        try {
            double number = Double.parseDouble(word);
            return Double.isFinite(number) ? number : otherwise;
        } catch (NumberFormatException e) {
            return otherwise;
        }
    }
}
