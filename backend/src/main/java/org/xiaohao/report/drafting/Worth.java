package org.xiaohao.report.drafting;

import java.util.List;
import java.util.regex.Pattern;
import org.xiaohao.report.drafting.DraftFacts.Task;
import org.xiaohao.report.drafting.DraftFacts.TaskStanding;
import org.xiaohao.report.drafting.ReportDraft.SourceKind;

/** How much a piece is worth beside those that are chosen, and where it stands among them. */
final class Worth {

    private static final Pattern START = Pattern.compile("公布|编制|制定|印发|修订|围绕|聚焦|对照|畅通|组织|落实|调整|换届|出台|启动");

    private static final Pattern SETTING_OUT = Pattern.compile("(?:全面)?(?:启动|部署|下发|动员|成立|组建|对[^，]{2,16}(?:摸底|摸排))");

    private final Task task;
    private final Reading reading;
    private final List<Piece> chosen;
    private final List<Piece> candidates;

    /** @param chosen grows while pieces are chosen */
    Worth(Task task, Reading reading, List<Piece> chosen, List<Piece> candidates) {
        this.task = task;
        this.reading = reading;
        this.chosen = chosen;
        this.candidates = candidates;
    }

    double of(Piece piece) {
        if (piece.clauses().isEmpty()) {
            return 0;
        }
        boolean open = task.standing() == TaskStanding.UNDER_WAY || !isSummed();
        double score = piece.lead() ? 2 : 1;
        score += piece.isDocument() ? 4 : 0;
        score += piece.isMechanism() ? 2 : 0;
        score += piece.isResult() ? 3 : 0;
        score += Math.min(2, piece.indicators().size());
        score += piece.common() > 1 && piece.figures() == 0 ? prose() : 0;
        score += Math.min(piece.period(), 4) * 0.2;
        if (piece.isProcess()) {
            score += open && piece.period() >= lastPeriod() ? 4 : -8;
        }
        if (Phrases.TRIFLE.matcher(piece.text()).find()) {
            score -= 4;
        }
        if (Phrases.SPUR.matcher(piece.text()).lookingAt()) {
            score -= 1;
        }
        if (piece.text().length() > 75
                || piece.changed() && !Phrases.VERB_FIRST.matcher(piece.text()).lookingAt()) {
            score -= 3;
        }
        if (Phrases.MEETING.matcher(piece.text()).find()) {
            score -= 2;
        }
        // A paragraph of figures alone is a table; let words come between.
        return score - 1.2 * Math.max(0, piece.figures() - 1) - (density() > 0.045 ? piece.figures() * 2.0 : 0);
    }

    private double prose() {
        long already = chosen.stream()
                .filter(piece -> piece.common() > 1 && piece.figures() == 0)
                .count();
        return already == 0 ? 3 : already == 1 ? 1.5 : -1;
    }

    private double density() {
        return chosen.stream()
                        .filter(piece -> piece.source().kind() != SourceKind.RESPONSIBILITY)
                        .mapToInt(Piece::figures)
                        .sum()
                / (double) Math.max(40, length());
    }

    /** Whether the lead's closing summary is told; where it is doubtful the entries speak alone. */
    private boolean isSummed() {
        return chosen.stream().anyMatch(piece -> piece.source().kind() == SourceKind.CLOSING);
    }

    private int lastPeriod() {
        return candidates.stream().mapToInt(Piece::period).max().orElse(0);
    }

    private int length() {
        return chosen.stream().mapToInt(piece -> piece.words().length() + 1).sum();
    }

    /** Document or mechanism, action, count, result; what goes on comes last. */
    int rank(Piece piece) {
        boolean summary = piece.period() == Story.SUMMARY_PERIOD;
        if (summary) {
            return isStart(piece) ? 1 : 4;
        }
        if (piece.isDocument() || SETTING_OUT.matcher(piece.text()).lookingAt()) {
            return 0;
        }
        if (piece.taskId() != task.id()) {
            return 7;
        }
        if (piece.isProcess()) {
            return 6;
        }
        if (!isSummed()) {
            return 1;
        }
        if (piece.isMechanism() && piece.indicators().isEmpty()) {
            return 2;
        }
        return piece.isResult() ? 5 : piece.figures() == 0 ? 3 : 4;
    }

    /** Begins with what was set up or taken in hand, not with what came to be counted. */
    private static boolean isStart(Piece piece) {
        Traced first = piece.clauses().getFirst();
        return piece.isMechanism()
                || first.marks().isEmpty()
                || START.matcher(first.text()).lookingAt();
    }
}
