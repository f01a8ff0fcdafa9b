package org.xiaohao.workday;

import java.time.LocalDate;
import org.xiaohao.shared.InvalidInputException;

/**
 * A day that the yearly paper of the State Council on holidays makes something else than its weekday says.
 *
 * @param year the year whose paper names it; its first days may lie in December before
 * @param name of the holiday, at most 50 characters
 * @param source where the paper stands, such as its address; may be empty, at most 300 characters
 */
public record SpecialDay(int year, LocalDate day, String name, DayKind kind, String source) {

    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2100;
    private static final int MAX_NAME = 50;
    private static final int MAX_SOURCE = 300;

    /** What such a day is. */
    public enum DayKind {
        /** 放假 */
        OFF,
        /** 调休上班 */
        WORK
    }

    /** @throws InvalidInputException when the year is no year, the day is not of it, or a text is missing or too long */
    public SpecialDay {
        if (year < FIRST_YEAR || year > LAST_YEAR) {
            throw new InvalidInputException("year", "number-out-of-range", FIRST_YEAR, LAST_YEAR);
        }
        if (Math.abs(day.getYear() - year) > 1) {
            throw new InvalidInputException("day", "date-out-of-range", year - 1, year + 1);
        }
        name = InvalidInputException.requireText("name", name, MAX_NAME);
        source = InvalidInputException.optionalText("source", source, MAX_SOURCE);
    }
}
