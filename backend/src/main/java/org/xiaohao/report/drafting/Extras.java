package org.xiaohao.report.drafting;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.xiaohao.report.drafting.DraftFacts.Entry;
import org.xiaohao.report.drafting.DraftFacts.Rectified;
import org.xiaohao.report.drafting.DraftFacts.Task;
import org.xiaohao.report.drafting.Outlook.Item;

/** What is told besides the plans' tasks: highlights, each by itself in the part that it fits, and last year's problems. */
final class Extras {

    private static final int LONGEST_TITLE = 22;

    private final DraftFacts facts;
    private final TaskPlaces places;
    private final List<Task> told;
    private final Map<Long, List<Piece>> ofTasks = new HashMap<>();
    private final Map<Long, List<Piece>> beside = new HashMap<>();
    private final List<Piece> untold = new ArrayList<>();

    Extras(DraftFacts facts, Reading reading, Corpus corpus, TaskPlaces places, List<Task> told) {
        this.facts = facts;
        this.places = places;
        this.told = told;
        for (Entry highlight : facts.highlights()) {
            best(highlight, reading, corpus).ifPresent(piece -> {
                if (told.isEmpty()) {
                    untold.add(piece);
                } else {
                    beside.computeIfAbsent(places.nearest(piece.text(), told).id(), id -> new ArrayList<>())
                            .add(piece);
                }
            });
        }
    }

    private static Optional<Piece> best(Entry highlight, Reading reading, Corpus corpus) {
        return reading.pieces(null, highlight, corpus::isPhrase).stream()
                .max(Comparator.comparingInt(
                        piece -> piece.figures() * 20 + piece.text().length()));
    }

    /**
     * Last year's problems: where no part of the outline is for them, the tasks that dealt with them tell the results.
     *
     * @param said told by a part of its own; null where there is none
     */
    void ofLastYear(LastProblems lastProblems, @Nullable Said said) {
        for (Rectified item : told.isEmpty() ? List.<Rectified>of() : facts.rectified()) {
            if (said != null) {
                said.tell(item.measures() + "，" + item.result());
                continue;
            }
            List<Task> among = told.stream()
                    .filter(task -> item.tasks().contains(task.id()))
                    .toList();
            Task task =
                    places.nearest(item.problem() + item.measures() + item.result(), among.isEmpty() ? told : among);
            Piece result = lastProblems.result(item, task.id());
            if (!result.clauses().isEmpty()) {
                ofTasks.computeIfAbsent(task.id(), id -> new ArrayList<>()).add(result);
            }
        }
    }

    List<Piece> of(Task task) {
        return ofTasks.getOrDefault(task.id(), List.of());
    }

    /** Highlights that are nearest to one of the tasks. */
    List<Piece> beside(List<Task> tasks) {
        return tasks.stream()
                .flatMap(task -> beside.getOrDefault(task.id(), List.of()).stream())
                .toList();
    }

    /** Highlights where there is no task to stand beside. */
    List<Piece> untold() {
        return untold;
    }

    /** A point of its own; its first clause is its title where the others have titles. */
    static Item item(Piece piece, boolean titled) {
        List<String> about = List.of(StatementKey.highlight(piece.source().id()));
        Traced first = piece.clauses().getFirst();
        boolean fits =
                titled && piece.clauses().size() > 1 && first.marks().isEmpty() && first.length() <= LONGEST_TITLE;
        return fits
                ? new Item(
                        about,
                        first.text(),
                        piece.with(piece.clauses().subList(1, piece.clauses().size()))
                                .words())
                : new Item(about, "", piece.words());
    }
}
