package org.xiaohao.workday;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import org.xiaohao.shared.InvalidInputException;
import org.xiaohao.workday.SpecialDay.DayKind;

/**
 * The file in which holidays come: lines of {@code year,date,name,kind,source} below a head that says so, where kind is
 * {@code off} or {@code work}. One in this form ships with the product; its sources are the papers named in it.
 */
final class HolidayFile {

    static final int MAX_CHARACTERS = 1024 * 1024;

    private static final String HEAD = "year,date,name,kind,source";
    private static final int COLUMNS = 5;
    private static final int COLUMN_NAME = 2;
    private static final int COLUMN_KIND = 3;
    private static final int COLUMN_SOURCE = 4;

    private HolidayFile() {}

    static List<SpecialDay> shipped() {
        try (InputStream file = HolidayFile.class.getResourceAsStream("holidays.csv")) {
            return read(new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** @throws InvalidInputException naming the line that cannot be read, or says a day twice */
    static List<SpecialDay> read(String text) {
        if (text.length() > MAX_CHARACTERS) {
            throw new InvalidInputException("file", "too-long", MAX_CHARACTERS);
        }
        List<String> lines =
                text.replace("\uFEFF", "").lines().map(String::strip).toList();
        if (lines.isEmpty() || !lines.getFirst().toLowerCase(Locale.ROOT).equals(HEAD)) {
            throw new InvalidInputException("file", "holiday-head", HEAD);
        }
        Set<LocalDate> seen = new HashSet<>();
        return IntStream.range(1, lines.size())
                .filter(index -> !lines.get(index).isEmpty())
                .mapToObj(index -> {
                    SpecialDay day = line(lines.get(index), index + 1);
                    if (!seen.add(day.day())) {
                        throw unreadable(index + 1);
                    }
                    return day;
                })
                .toList();
    }

    private static SpecialDay line(String line, int number) {
        String[] cells = line.split(",", COLUMNS);
        try {
            return new SpecialDay(
                    Integer.parseInt(cells[0].strip()),
                    LocalDate.parse(cells[1].strip()),
                    cells[COLUMN_NAME],
                    DayKind.valueOf(cells[COLUMN_KIND].strip().toUpperCase(Locale.ROOT)),
                    cells.length < COLUMNS ? "" : cells[COLUMN_SOURCE]);
        } catch (IllegalArgumentException
                | DateTimeParseException
                | ArrayIndexOutOfBoundsException
                | InvalidInputException unreadable) {
            throw unreadable(number);
        }
    }

    private static InvalidInputException unreadable(int line) {
        return new InvalidInputException("file", "holiday-line", line);
    }
}
