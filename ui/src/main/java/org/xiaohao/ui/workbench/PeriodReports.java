package org.xiaohao.ui.workbench;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.xiaohao.progress.EntryDetails;
import org.xiaohao.progress.EntryState;
import org.xiaohao.progress.Figure;
import org.xiaohao.progress.FigureProposal;
import org.xiaohao.progress.PeriodRow;
import org.xiaohao.progress.PeriodSheetService;
import org.xiaohao.shared.DomainException;
import org.xiaohao.ui.shared.Notices;
import org.xiaohao.ui.shared.Translations;

/** The reports of the period as they stand, how far each is, and which of them go out together. */
class PeriodReports {

    private final PeriodSheetService sheet;
    private final List<Long> handedIn = new ArrayList<>();
    private final Services services;
    private final Map<PeriodRow, PeriodRowState> states = new LinkedHashMap<>();
    private final Map<Long, Integer> unconfirmed = new HashMap<>();
    private final Set<Long> leftOut = new HashSet<>();

    PeriodReports(PeriodSheetService sheet, Services services) {
        this.sheet = sheet;
        this.services = services;
    }

    void read() {
        states.clear();
        unconfirmed.clear();
        sheet.mine().forEach(row -> states.put(row, PeriodRowState.of(row, this::count)));
    }

    List<PeriodRow> all() {
        return List.copyOf(states.keySet());
    }

    PeriodRowState state(PeriodRow row) {
        return states.getOrDefault(row, PeriodRowState.EMPTY);
    }

    long count(PeriodRowState state) {
        return states.values().stream().filter(state::equals).count();
    }

    @Nullable
    PeriodRow find(@Nullable Long assignmentId, @Nullable Long periodId) {
        return states.keySet().stream()
                .filter(row -> assignmentId != null
                        && row.assignmentId() == assignmentId
                        && (periodId == null || row.periodId() == periodId))
                .findFirst()
                .orElse(null);
    }

    /** How many figures stand in the row's text that nobody has confirmed. */
    int unconfirmed(PeriodRow row) {
        return unconfirmed.getOrDefault(id(row), 0);
    }

    private int count(EntryDetails entry) {
        List<Figure> found = services
                .figures()
                .proposals(entry.assignmentId(), entry.text().content())
                .stream()
                .map(FigureProposal::figure)
                .toList();
        int number = FoundFigures.unconfirmed(found, entry.text().figures());
        unconfirmed.put(entry.id(), number);
        return number;
    }

    void choose(PeriodRow row, boolean chosen) {
        if (chosen) {
            leftOut.remove(id(row));
        } else {
            leftOut.add(id(row));
        }
    }

    boolean isChosen(PeriodRow row) {
        return state(row) == PeriodRowState.READY && !leftOut.contains(id(row));
    }

    /** What goes out together; not the one that is still being written. */
    List<PeriodRow> chosen(@Nullable PeriodRow open) {
        return all().stream().filter(row -> isChosen(row) && !row.equals(open)).toList();
    }

    /**
     * Hands in what is chosen, each by itself: what somebody changed meanwhile stays behind and says why.
     *
     * @param open the one that is still being written, which stays; or null
     * @return how many went out
     */
    int submit(@Nullable PeriodRow open) {
        handedIn.clear();
        for (PeriodRow row : chosen(open)) {
            EntryDetails entry = row.entry();
            try {
                if (entry != null) {
                    services.progress().submit(entry.id(), entry.version());
                    handedIn.add(entry.id());
                }
            } catch (DomainException refused) {
                Notices.failed(refused);
            }
        }
        return handedIn.size();
    }

    /** How many of those that go out together still miss evidence that their task requires. */
    long missing(@Nullable PeriodRow open) {
        return chosen(open).stream()
                .filter(row -> !row.missingPieces().isEmpty())
                .count();
    }

    /**
     * Says what became of what was handed in, and offers to take it back while the unit's head has not decided.
     *
     * @param missing how many of them miss evidence
     * @param afterwards shows anew what was taken back
     */
    void tell(long missing, Runnable afterwards) {
        boolean wentOut = wentOut();
        String told = Translations.text(wentOut ? "period.sent" : "period.submitted", handedIn.size());
        String said = missing == 0 ? told : told + Translations.text("period.submitted.missing", missing);
        if (wentOut) {
            Notices.done(said);
        } else {
            Notices.done(said, Translations.text("period.takeBack"), () -> {
                takeBack();
                afterwards.run();
            });
        }
    }

    /** Takes back what was handed in together last, each by itself: what the head has decided on meanwhile stays. */
    private void takeBack() {
        int back = 0;
        for (long entry : handedIn) {
            try {
                services.progress().withdraw(entry);
                back++;
            } catch (DomainException decided) {
                // The sheet that is shown next says what became of it.
            }
        }
        int stay = handedIn.size() - back;
        Notices.done(Translations.text(stay == 0 ? "period.takeBack.done" : "period.takeBack.some", back, stay));
        handedIn.clear();
    }

    /** Whether what was handed in last went out at once, since the unit's head leaves that to the clerks. */
    private boolean wentOut() {
        return !handedIn.isEmpty()
                && services.progress().details(handedIn.getLast()).state() == EntryState.APPROVED;
    }

    private static long id(PeriodRow row) {
        EntryDetails entry = row.entry();
        return entry == null ? 0 : entry.id();
    }
}
