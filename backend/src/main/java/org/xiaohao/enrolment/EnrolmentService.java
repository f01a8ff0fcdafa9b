package org.xiaohao.enrolment;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.xiaohao.account.AccountDirectory;
import org.xiaohao.account.AccountLedger;
import org.xiaohao.account.PersonRow;
import org.xiaohao.account.TakenPerson;
import org.xiaohao.enrolment.EnrolmentResult.PersonLine;
import org.xiaohao.enrolment.EnrolmentResult.UnitLine;
import org.xiaohao.intake.DocumentDirectory;
import org.xiaohao.orgunit.OrgUnitDirectory;
import org.xiaohao.orgunit.OrgUnitLedger;
import org.xiaohao.orgunit.OrgUnitReference;
import org.xiaohao.orgunit.RegisterMatch;
import org.xiaohao.orgunit.TakenUnit;
import org.xiaohao.orgunit.UnitRow;
import org.xiaohao.shared.Actor;
import org.xiaohao.shared.CurrentActor;
import org.xiaohao.shared.ForAdmin;
import org.xiaohao.shared.InvalidInputException;
import org.xiaohao.shared.Role;

/** Units and people from one list: first shown row by row, then taken together. */
@Service
@ForAdmin
public class EnrolmentService {

    private final DocumentDirectory documents;
    private final OrgUnitLedger unitLedger;
    private final OrgUnitDirectory units;
    private final AccountLedger accountLedger;
    private final AccountDirectory accounts;
    private final CurrentActor currentActor;
    private final TransactionTemplate transaction;

    EnrolmentService(
            DocumentDirectory documents,
            OrgUnitLedger unitLedger,
            OrgUnitDirectory units,
            AccountLedger accountLedger,
            AccountDirectory accounts,
            CurrentActor currentActor,
            PlatformTransactionManager transactionManager) {
        this.documents = documents;
        this.unitLedger = unitLedger;
        this.units = units;
        this.accountLedger = accountLedger;
        this.accounts = accounts;
        this.currentActor = currentActor;
        this.transaction = new TransactionTemplate(transactionManager);
    }

    /**
     * What a workbook, a table in a document or a file of values lists. Nothing is stored.
     *
     * @throws InvalidInputException when no table has a head that is known, or there are too many rows
     * @throws org.xiaohao.shared.DomainException when the file cannot be read
     */
    public EnrolmentList read(byte[] content, String fileName) {
        return ListReading.of(documents.rows(content, fileName));
    }

    /**
     * The same of pasted text.
     *
     * @throws InvalidInputException when no table has a head that is known, or there are too many rows
     * @throws org.xiaohao.shared.DomainException when the text is empty or too long
     */
    public EnrolmentList read(String pasted) {
        return ListReading.of(documents.rows(pasted));
    }

    /** What {@link #take} would do now: it is done, and undone again. */
    public EnrolmentResult preview(EnrolmentList list, List<AccountPattern> patterns) {
        return Objects.requireNonNull(transaction.execute(status -> {
            status.setRollbackOnly();
            return enrol(list, patterns);
        }));
    }

    /**
     * Takes every row that the rules allow, in one transaction. Accounts that are new have no password until their
     * people set one.
     *
     * @param patterns accounts to be made for units without them, the units of the list included
     */
    public EnrolmentResult take(EnrolmentList list, List<AccountPattern> patterns) {
        return Objects.requireNonNull(transaction.execute(status -> enrol(list, patterns)));
    }

    private EnrolmentResult enrol(EnrolmentList list, List<AccountPattern> patterns) {
        List<UnitLine> unitLines = enrolUnits(list.units());
        List<PersonLine> people = new ArrayList<>(enrolPeople(list.people(), Set.of()));
        for (AccountPattern pattern : patterns) {
            people.addAll(enrolPeople(byPattern(pattern), Set.of(pattern.role())));
        }
        return new EnrolmentResult(unitLines, people);
    }

    private List<UnitLine> enrolUnits(List<ListedUnit> listed) {
        Rows<ListedUnit, UnitRow, TakenUnit> rows = new Rows<>(listed, TakenUnit::refused);
        rows.read(unit -> new UnitRow(
                unit.code(),
                unit.name(),
                unit.shortName(),
                ListWords.kind(unit.kind()),
                ListWords.several(unit.aliases()),
                ListWords.several(unit.groups())));
        return rows.take(read -> unitLedger.take(currentActor.get().jurisdictionId(), read), UnitLine::new);
    }

    /** @param usual the roles of rows that name none */
    private List<PersonLine> enrolPeople(List<ListedPerson> listed, Set<Role> usual) {
        Actor actor = currentActor.get();
        UnitLookup lookup = new UnitLookup(actor.jurisdictionId(), listed);
        Rows<ListedPerson, PersonRow, TakenPerson> rows = new Rows<>(listed, TakenPerson::refused);
        rows.read(person -> {
            Set<Role> roles = person.roles().isBlank() ? usual : ListWords.roles(person.roles());
            OrgUnitReference unit = lookup.find(person.unit());
            return new PersonRow(
                    person.displayName(),
                    person.username(),
                    unit == null ? null : unit.id(),
                    unit == null ? "" : unit.code(),
                    roles);
        });
        return rows.take(read -> accountLedger.take(actor.jurisdictionId(), actor.accountId(), read), PersonLine::new);
    }

    private List<ListedPerson> byPattern(AccountPattern pattern) {
        long jurisdictionId = currentActor.get().jurisdictionId();
        Set<Long> served = accounts.unitsWith(jurisdictionId, pattern.role());
        return units.activeUnits(jurisdictionId).stream()
                .filter(unit -> !served.contains(unit.id()))
                .map(unit -> new ListedPerson(0, pattern.nameFor(unit.shortName()), "", unit.code(), ""))
                .toList();
    }

    /** The units that the people of a list are of, by code or by any of their names. */
    private final class UnitLookup {

        private final Map<String, OrgUnitReference> byCode;
        private final Map<String, RegisterMatch> byName;

        UnitLookup(long jurisdictionId, List<ListedPerson> listed) {
            byCode = units.activeUnits(jurisdictionId).stream()
                    .collect(Collectors.toMap(unit -> unit.code().toLowerCase(Locale.ROOT), unit -> unit));
            byName = units.matchAll(
                    jurisdictionId,
                    listed.stream()
                            .map(ListedPerson::unit)
                            .filter(name -> !name.isBlank())
                            .toList());
        }

        @Nullable
        OrgUnitReference find(String words) {
            if (words.isBlank()) {
                return null;
            }
            RegisterMatch match = byName.get(words);
            OrgUnitReference named = match == null ? null : match.unit();
            OrgUnitReference found = named == null ? byCode.get(words.toLowerCase(Locale.ROOT)) : named;
            if (found == null) {
                throw new InvalidInputException("orgUnitId", "enrolment-unit", words);
            }
            return found;
        }
    }
}
