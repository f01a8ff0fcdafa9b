package org.xiaohao.demo;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.xiaohao.figures.Qualifier;
import org.xiaohao.plan.DueDateSource;
import org.xiaohao.plan.PlanKind;
import org.xiaohao.plan.ReportingCycle;
import org.xiaohao.progress.Figure;

/** What {@code progress.yaml} holds. */
record DemoPlanFile(Head plan, List<Item> tasks) {

    record Head(
            String file,
            PlanKind kind,
            String name,
            String documentNumber,
            String issuer,
            @Nullable Issued issued,
            @Nullable String issuedOn,
            ReportingCycle periodKind,
            DefaultDue defaultDue) {}

    record Issued(String quarter, int dayOfQuarter) {}

    record DefaultDue(String monthDay, int atLeastInDays) {}

    record Item(
            int number,
            String state,
            String light,
            @Nullable Due due,
            @Nullable Integer assignedDaysAgo,
            @Nullable String assignedReason,
            @Nullable String leadChosen,
            @Nullable String leadReason,
            @Nullable String received,
            String pool,
            String previous,
            List<String> previousUnits,
            List<String> previousMissing,
            List<String> previousLate,
            List<String> currentUnits,
            List<String> currentDrafts,
            List<String> completedUnits,
            List<NotApplicable> notApplicable,
            List<Entry> entries,
            @Nullable Closing closing,
            @Nullable Referred referral,
            @Nullable Said instruction,
            List<Nudge> reminders) {

        Item {
            previousUnits = orEmpty(previousUnits);
            previousMissing = orEmpty(previousMissing);
            previousLate = orEmpty(previousLate);
            currentUnits = orEmpty(currentUnits);
            currentDrafts = orEmpty(currentDrafts);
            completedUnits = orEmpty(completedUnits);
            notApplicable = orEmpty(notApplicable);
            entries = orEmpty(entries);
            reminders = orEmpty(reminders);
        }

        boolean isReceived() {
            return !"none".equals(received);
        }

        boolean isNotApplicable(String unit) {
            return notApplicable.stream().anyMatch(declared -> declared.unit().equals(unit));
        }
    }

    record Due(int inDays, boolean longTerm, DueDateSource source) {}

    record NotApplicable(String unit, String reason, boolean accepted) {}

    record Entry(
            String unit,
            String period,
            String text,
            @Nullable String problem,
            @Nullable String nextStep,
            List<Count> figures,
            @Nullable String state,
            @Nullable String returnReason) {

        Entry {
            figures = orEmpty(figures);
        }

        boolean isOf(String someUnit, boolean current) {
            return unit.equals(someUnit) && period.equals(current ? "current" : "previous");
        }
    }

    record Count(
            String name,
            BigDecimal value,
            String classifier,
            @Nullable Qualifier qualifier,
            @Nullable String aggregation) {

        Figure figure() {
            return new Figure(name, value, classifier, Objects.requireNonNullElse(qualifier, Qualifier.EXACT));
        }
    }

    record Closing(
            String by,
            int requestedDaysAgo,
            String decision,
            int decidedDaysAgo,
            @Nullable String reason,
            String summary,
            List<Count> figures) {

        Closing {
            figures = orEmpty(figures);
        }
    }

    record Referred(int daysAgo, String why, String ask) {}

    record Said(int daysAgo, String words, int answerDays) {}

    record Nudge(
            String unit,
            String kind,
            int daysAgo,
            String text,
            boolean opened,
            @Nullable String answer,
            int answeredDaysAgo) {}

    static <T> List<T> orEmpty(@Nullable List<T> list) {
        return list == null ? List.of() : List.copyOf(list);
    }
}
