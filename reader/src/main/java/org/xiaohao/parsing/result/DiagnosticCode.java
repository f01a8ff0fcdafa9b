package org.xiaohao.parsing.result;

import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import org.xiaohao.document.ground.NoteCode;

/** Kinds of diagnostics. Their words stand in {@code diagnostics.properties} beside this class, in Chinese and in English. */
public enum DiagnosticCode {
    NO_NUMBERED_ITEM,
    NO_LEAD,
    NO_LEAD_IN_DOCUMENT,
    NO_UNITS,
    LEAD_BY_ORDER,
    COLLECTIVE_FIRST,
    LEAD_IN_BODY,
    SHARED_TAIL,
    POINT_WITHOUT_UNITS,
    TITLE_MAY_GO_ON,
    TEXT_CUT,
    TIME_IN_BODY,
    SIGNED_UNIT,
    AND_OTHERS,
    UNBALANCED_BRACKET,
    SPACE_AFTER_NUMBER,
    NUMBER_REPEATED,
    NUMBER_JUMPED,
    NUMBER_MISSING,
    LONG_UNIT_NAME,
    DOUBTFUL_UNIT,
    ROLE_NOT_SAID,
    DEADLINE_WITHOUT_YEAR,
    DEADLINE_NOT_READ,
    DEADLINE_IN_BODY,
    SEVERAL_DEADLINES,
    RELATIVE_DEADLINE,
    DEADLINE_BEFORE_ISSUE,
    DEADLINE_OUTSIDE_YEARS,
    CELLS_PLACED_BY_CONTENT,
    ROLES_NOT_SAID_IN_DOCUMENT,
    NUMBERS_MISSING_IN_DOCUMENT,
    SIMILAR_UNITS,
    TITLE_FROM_PREAMBLE,
    TITLE_UNKNOWN,
    YEAR_UNKNOWN,
    TASK_GONE,
    ROWS_TAKEN_TOGETHER,
    LINES_BROKEN_UP,
    LEAD_IN_HEADING,
    UNITS_IN_HEADING,
    LEAD_TAKEN_FROM_BODY,
    AIM_IN_BODY,
    JOINED_UNITS,
    FIGURE_NOT_TAKEN,
    PAGE_MARKS_LEFT_OUT,
    LEFT_OVER,
    TITLE_IS_NO_TASK,
    TITLE_BEGINS_AS_NUMBER,
    TITLE_UNUSUAL,
    TITLE_REPEATED,
    SECTION_MISSING,
    DEADLINE_MISSING,
    SEVERAL_DATES,
    SEVERAL_STATEMENTS,
    POINTS_IN_TEXT,
    COLUMN_NOT_KNOWN,
    CELLS_MISSING,
    LINE_MAY_BE_HEADING,
    UNITS_LEFT_IN_TEXT,
    UNIT_IN_TWO_ROLES,
    WORDS_NOT_READ,
    COUNT_DIFFERS,
    CHANGES_ACCEPTED,
    COMMENTS_LEFT_OUT,
    NOTES_LEFT_OUT,
    MACROS_LEFT_OUT,
    EXTERNAL_LEFT_OUT,
    EMBEDDED_LEFT_OUT,
    HIDDEN_SHEET_LEFT_OUT,
    SHEET_WITHOUT_TABLE,
    HIDDEN_ROWS_READ,
    FORMULA_WITHOUT_VALUE,
    PAGES_WITHOUT_TEXT,
    TABLE_WITHOUT_BORDERS;

    private static final String WORDS = "org.xiaohao.parsing.result.diagnostics";
    private static final ResourceBundle.Control NO_SYSTEM_LOCALE =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    /** What a reader noted, among what is said of a plan. */
    public static DiagnosticCode of(NoteCode note) {
        return valueOf(note.name());
    }

    /**
     * The words in a language, Chinese where it is not English.
     *
     * @param params what stands in the places of {@code {0}}, {@code {1}}
     */
    public String message(Locale locale, List<String> params) {
        String message =
                ResourceBundle.getBundle(WORDS, locale, NO_SYSTEM_LOCALE).getString(name());
        for (int i = 0; i < params.size(); i++) {
            message = message.replace("{" + i + "}", params.get(i));
        }
        return message;
    }
}
