package org.xiaohao.intake;

import tools.jackson.databind.json.JsonMapper;

/**
 * How worksheets are written down. Whoever changes the JSON of a worksheet gives it the next number and turns the tree of
 * the form before into the new one in {@link #read}: what people have in work outlives every version of the program.
 * For each form ever written, a worksheet is kept with the tests.
 */
final class WorksheetFormat {

    /** The form that is written now. */
    static final int CURRENT = 1;

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private WorksheetFormat() {}

    static String write(Worksheet worksheet) {
        return JSON.writeValueAsString(worksheet);
    }

    /** @throws NewerWorksheetException when a later version of the program wrote it */
    static Worksheet read(int format, String content) {
        if (format > CURRENT) {
            throw new NewerWorksheetException(format);
        }
        return JSON.readValue(content, Worksheet.class);
    }
}
