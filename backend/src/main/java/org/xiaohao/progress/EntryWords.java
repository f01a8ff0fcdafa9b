package org.xiaohao.progress;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The words and figures of an entry as the REST API takes them; what is left out is empty. */
interface EntryWords {

    @Nullable
    String content();

    @Nullable
    String problem();

    @Nullable
    String cause();

    @Nullable
    String help();

    @Nullable
    String nextStep();

    @Nullable
    Boolean forNextYear();

    @Nullable
    Boolean partDone();

    @Nullable
    List<NewFigure> figures();

    default EntryText text() {
        List<NewFigure> all = figures();
        return new EntryText(
                text(content()),
                text(problem()),
                text(cause()),
                text(help()),
                text(nextStep()),
                Boolean.TRUE.equals(forNextYear()),
                Boolean.TRUE.equals(partDone()),
                all == null ? List.of() : all.stream().map(NewFigure::toFigure).toList());
    }

    static String text(@Nullable String field) {
        return field == null ? "" : field;
    }
}
