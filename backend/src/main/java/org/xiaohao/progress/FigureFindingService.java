package org.xiaohao.progress;

import java.util.List;
import org.springframework.stereotype.Service;
import org.xiaohao.figures.FigureFinder;
import org.xiaohao.figures.FoundFigure;
import org.xiaohao.shared.ForReaders;
import org.xiaohao.shared.InvalidInputException;

/** Finds the figures in what somebody is typing, or in a whole report. Knows no unit and no task, and stores nothing. */
@Service
@ForReaders
public class FigureFindingService {

    /** More than any report has; while somebody types, a text has a few hundred characters. */
    public static final int MAX_TEXT = 100_000;

    private final FigureFinder finder = new FigureFinder();

    /**
     * The figures in order of place; empty when there is none.
     *
     * @throws InvalidInputException when the text is longer than {@link #MAX_TEXT}
     */
    public List<FoundFigure> find(String text) {
        if (text.length() > MAX_TEXT) {
            throw new InvalidInputException("text", "too-long", MAX_TEXT, text.length());
        }
        return finder.find(text);
    }
}
