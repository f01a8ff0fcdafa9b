package org.xiaohao.report;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.xiaohao.jurisdiction.JurisdictionDirectory;
import org.xiaohao.report.drafting.DraftFacts;
import org.xiaohao.report.drafting.Drafting;
import org.xiaohao.report.drafting.Outline;
import org.xiaohao.report.drafting.ReportDraft;
import org.xiaohao.shared.InvalidInputException;
import org.xiaohao.shared.NotFoundException;

/** Drafts a report from what is stored now; stores nothing. */
@Component
class ReportDrafts {

    private static final int MOST_PLANS = 20;

    private final FactsQueries facts;
    private final YearRecordService records;
    private final ReportOutlines outlines;
    private final JurisdictionDirectory jurisdictions;
    private final JdbcClient jdbc;

    ReportDrafts(
            FactsQueries facts,
            YearRecordService records,
            ReportOutlines outlines,
            JurisdictionDirectory jurisdictions,
            JdbcClient jdbc) {
        this.facts = facts;
        this.records = records;
        this.outlines = outlines;
        this.jurisdictions = jurisdictions;
        this.jdbc = jdbc;
    }

    /**
     * The draft that was asked for.
     *
     * @throws NotFoundException when the jurisdiction has no such issued plan
     * @throws InvalidInputException when no plan is named or one is of another year, or there is no such outline
     */
    ReportDraft draft(long jurisdictionId, DraftReport wanted) {
        wanted.requireValid();
        requirePlans(jurisdictionId, wanted);
        String place = jurisdictions.get(jurisdictionId).name();
        Outline outline = outlines.get(jurisdictionId, place, wanted.outline());
        LocalDate asOf = wanted.asOf() == null ? LocalDate.of(wanted.year(), 12, 31) : wanted.asOf();
        return Drafting.draft(
                facts.read(jurisdictionId, place, wanted.year(), wanted.plans(), asOf, entered(wanted)), outline);
    }

    private void requirePlans(long jurisdictionId, DraftReport wanted) {
        List<Long> plans = wanted.plans();
        if (plans.size() > MOST_PLANS) {
            throw new InvalidInputException("plans", "too-many", MOST_PLANS);
        }
        List<Integer> years = jdbc.sql("select plan_year from plan where id in (:plans)"
                        + " and jurisdiction_id = :jurisdiction and state <> 'DRAFT'")
                .param("plans", plans)
                .param("jurisdiction", jurisdictionId)
                .query(Integer.class)
                .list();
        if (years.size() < plans.size()) {
            throw new NotFoundException();
        }
        if (years.stream().anyMatch(year -> year != wanted.year())) {
            throw new InvalidInputException("plans", "report-plan-of-year", wanted.year());
        }
    }

    private FactsQueries.Entered entered(DraftReport wanted) {
        int before = wanted.year() - 1;
        List<RectifiedDetails> problems = records.rectified(before);
        return new FactsQueries.Entered(
                problems.stream()
                        .map(problem -> new DraftFacts.Rectified(
                                problem.id(),
                                problem.problem(),
                                problem.measures(),
                                problem.result(),
                                problem.settled(),
                                tasks(wanted.plans(), problem.taskNumbers())))
                        .toList(),
                records.acts(wanted.year()).stream()
                        .map(act -> new DraftFacts.Act(act.id(), act.kind(), act.by(), act.text()))
                        .toList(),
                records.published(before)
                        .map(report -> new DraftFacts.LastReport(report.id(), report.year(), report.text()))
                        .orElse(null));
    }

    private List<Long> tasks(List<Long> plans, String numbers) {
        List<String> named = Arrays.stream(numbers.split("[,，、;；\\s]+"))
                .filter(number -> !number.isEmpty())
                .toList();
        return named.isEmpty()
                ? List.of()
                : jdbc.sql("select id from task where plan_id in (:plans) and number in (:numbers) order by position")
                        .param("plans", plans)
                        .param("numbers", named)
                        .query(Long.class)
                        .list();
    }
}
