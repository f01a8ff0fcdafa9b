package org.xiaohao.plan;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.xiaohao.jurisdiction.LightRuleDays;
import org.xiaohao.jurisdiction.LightRulesLedger;
import org.xiaohao.jurisdiction.LightRulesVersion;
import org.xiaohao.shared.CurrentActor;
import org.xiaohao.shared.DomainEvents;
import org.xiaohao.shared.ForOffice;
import org.xiaohao.shared.InvalidInputException;
import org.xiaohao.shared.Light;
import org.xiaohao.shared.Rows;

/** The rules of the lights as the office sets them: tried on the tasks of today before they are taken. */
@Service
@ForOffice
@Transactional
public class LightRuleService {

    private static final int MOST = 50;
    private static final int MAX_DAYS = 365;

    private final LightRulesLedger rules;
    private final LightRule lights;
    private final JdbcClient jdbc;
    private final CurrentActor currentActor;
    private final DomainEvents events;
    private final Clock clock;

    LightRuleService(
            LightRulesLedger rules,
            LightRule lights,
            JdbcClient jdbc,
            CurrentActor currentActor,
            DomainEvents events,
            Clock clock) {
        this.rules = rules;
        this.lights = lights;
        this.jdbc = jdbc;
        this.currentActor = currentActor;
        this.events = events;
        this.clock = clock;
    }

    /** The version that holds. */
    @Transactional(readOnly = true)
    public LightRulesVersion present() {
        return rules.present(jurisdiction());
    }

    /** All versions, the newest first. */
    @Transactional(readOnly = true)
    public Page<LightRulesVersion> history(Pageable pageable) {
        return rules.all(jurisdiction(), pageable);
    }

    /**
     * What would change today if these rules were taken. Nothing is stored, nobody is told; only what falls due within
     * the farther of both is read.
     *
     * @throws InvalidInputException when a number of days is out of range
     */
    @Transactional(readOnly = true)
    public LightDryRun tryOut(LightRuleDays days) {
        requireDays("dueSoonDays", days.dueSoonDays());
        requireDays("reportSoonDays", days.reportSoonDays());
        long jurisdiction = jurisdiction();
        LightDays before = lights.days(jurisdiction);
        LightDays after = lights.days(jurisdiction, LocalDate.now(clock), days);
        Map<String, @Nullable Object> values = new HashMap<>(before.values());
        values.put("jurisdiction", jurisdiction);
        values.put("newSoon", after.soon());
        values.put("newReportSoon", after.reportSoon());
        values.put("last", later(later(before.soon(), before.reportSoon()), later(after.soon(), after.reportSoon())));
        String then = LightRule.LIGHT.replace(":soon", ":newSoon").replace(":reportSoon", ":newReportSoon");
        String changed = " from (select x.id, x.plan_id, x.number, x.title, x.due_date, x.report_due, x.next_due, "
                + LightRule.LIGHT + " as before_light, " + then + " as after_light from task x"
                + " where x.jurisdiction_id = :jurisdiction and x.plan_issued = true"
                + " and x.standing in ('WAITING', 'UNDER_WAY') and x.next_due between :today and :last) c"
                + " where c.before_light <> c.after_light";
        List<LightDryRun.Change> tasks = jdbc.sql("select c.*" + changed + " order by c.next_due, c.id limit " + MOST)
                .params(values)
                .query((row, index) -> new LightDryRun.Change(
                        row.getLong("id"),
                        row.getString("number"),
                        row.getString("title"),
                        Rows.date(row, "due_date"),
                        Light.valueOf(row.getString("before_light")),
                        Light.valueOf(row.getString("after_light"))))
                .list();
        int total = tasks.size() < MOST
                ? tasks.size()
                : jdbc.sql("select count(*)" + changed)
                        .params(values)
                        .query(Integer.class)
                        .single();
        return new LightDryRun(total, tasks);
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    private static void requireDays(String field, int days) {
        if (days < 0 || days > MAX_DAYS) {
            throw new InvalidInputException(field, "days-range", MAX_DAYS);
        }
    }

    /**
     * Takes new rules, which hold from now on; nothing is sent for the past.
     *
     * @param over the number of the version that was looked at
     * @throws org.xiaohao.shared.StaleDataException when a newer one was taken since
     * @throws InvalidInputException when a number of days is out of range, or there is no reason
     */
    public LightRulesVersion take(int over, LightRuleDays days, String reason) {
        requireDays("dueSoonDays", days.dueSoonDays());
        requireDays("reportSoonDays", days.reportSoonDays());
        String words = InvalidInputException.requireText("reason", reason, 500);
        long jurisdiction = jurisdiction();
        LightRuleDays before = rules.present(jurisdiction).days();
        LightRulesVersion taken =
                rules.take(jurisdiction, over, days, words, currentActor.get().accountId());
        events.publish(new LightRulesTaken(jurisdiction, taken.number(), before, days, words));
        return taken;
    }

    private long jurisdiction() {
        return currentActor.get().jurisdictionId();
    }
}
