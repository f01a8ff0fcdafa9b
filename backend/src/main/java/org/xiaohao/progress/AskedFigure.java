package org.xiaohao.progress;

import java.util.List;

/**
 * A figure that looks wrong.
 *
 * @param position its place among the figures of the entry, from 1
 * @param name what it says that it counts
 * @param questions what is to be asked about it
 * @param answer the unit's word; empty while the question is open
 */
public record AskedFigure(int position, String name, List<FigureQuestion> questions, String answer) {

    public AskedFigure {
        questions = List.copyOf(questions);
    }
}
