package org.xiaohao.ui.admin;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.xiaohao.account.AccountDetails;
import org.xiaohao.enrolment.EnrolmentResult;
import org.xiaohao.enrolment.EnrolmentResult.PersonLine;
import org.xiaohao.enrolment.EnrolmentResult.UnitLine;
import org.xiaohao.orgunit.OrgUnitDetails;
import org.xiaohao.shared.InvalidInputException;
import org.xiaohao.shared.RowOutcome;
import org.xiaohao.ui.shared.Notices;
import org.xiaohao.ui.shared.Translations;

/**
 * A row of a list as a person reads it before it is taken.
 *
 * @param where its table and its place in it
 * @param name whom it is about
 * @param says what it brings, or why it is refused
 */
record EnrolmentLine(String where, String name, RowOutcome outcome, String says) {

    static List<EnrolmentLine> of(EnrolmentResult result) {
        List<EnrolmentLine> lines = new ArrayList<>();
        result.units().forEach(line -> lines.add(of(line)));
        result.people().forEach(line -> lines.add(of(line)));
        return lines;
    }

    private static EnrolmentLine of(UnitLine line) {
        OrgUnitDetails before = line.taken().before();
        OrgUnitDetails unit = line.taken().unit();
        return new EnrolmentLine(
                Translations.text("enrolment.row.unit", line.listed().row()),
                unit == null ? line.listed().name() : unit.shortName(),
                line.taken().outcome(),
                unit == null
                        ? why(line.taken().refusal())
                        : said(facts(before), facts(unit), line.taken().joined()));
    }

    private static EnrolmentLine of(PersonLine line) {
        AccountDetails before = line.taken().before();
        AccountDetails account = line.taken().account();
        int row = line.listed().row();
        return new EnrolmentLine(
                row == 0 ? Translations.text("enrolment.row.pattern") : Translations.text("enrolment.row.person", row),
                account == null ? line.listed().displayName() : account.displayName(),
                line.taken().outcome(),
                account == null
                        ? why(line.taken().refusal())
                        : said(facts(before, ""), facts(account, line), List.of()));
    }

    private static String why(@Nullable InvalidInputException refusal) {
        return refusal == null ? "" : Notices.text(refusal);
    }

    /** What is new; of what changed, what differs. */
    private static String said(List<String> before, List<String> now, List<String> joined) {
        Stream<String> facts = now.stream().filter(fact -> !before.contains(fact));
        Stream<String> groups = joined.isEmpty()
                ? Stream.empty()
                : Stream.of(
                        Translations.text("enrolment.joins", String.join(Translations.text("admin.listing"), joined)));
        return Stream.concat(facts, groups).collect(Collectors.joining(Translations.text("enrolment.between")));
    }

    private static List<String> facts(@Nullable OrgUnitDetails unit) {
        if (unit == null) {
            return List.of();
        }
        List<String> facts = new ArrayList<>(List.of(Translations.label(unit.kind())));
        facts.add(Translations.text("enrolment.code", unit.code()));
        facts.add(unit.name().equals(unit.shortName()) ? "" : unit.name());
        facts.add(
                unit.aliases().isEmpty()
                        ? ""
                        : Translations.text(
                                "enrolment.aliases", String.join(Translations.text("admin.listing"), unit.aliases())));
        facts.removeIf(String::isEmpty);
        return facts;
    }

    private static List<String> facts(AccountDetails account, PersonLine line) {
        List<String> facts = new ArrayList<>(facts(account, line.listed().unit()));
        if (line.taken().waits()) {
            facts.add(Translations.text("enrolment.waits"));
        }
        return facts;
    }

    private static List<String> facts(@Nullable AccountDetails account, String unit) {
        if (account == null) {
            return List.of();
        }
        String roles = account.roles().stream()
                .sorted()
                .map(Translations::label)
                .collect(Collectors.joining(Translations.text("admin.listing")));
        return Stream.of(account.username(), unit, roles)
                .filter(Objects::nonNull)
                .filter(fact -> !fact.isEmpty())
                .toList();
    }
}
