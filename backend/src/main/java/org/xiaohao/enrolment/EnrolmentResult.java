package org.xiaohao.enrolment;

import java.util.List;
import org.xiaohao.account.TakenPerson;
import org.xiaohao.orgunit.TakenUnit;
import org.xiaohao.shared.RowOutcome;

/** What became of each row, or would become of it. */
public record EnrolmentResult(List<UnitLine> units, List<PersonLine> people) {

    /** A row of a unit. */
    public record UnitLine(ListedUnit listed, TakenUnit taken) {}

    /** A row of a person. */
    public record PersonLine(ListedPerson listed, TakenPerson taken) {}

    /** How many rows of units come to this. */
    public long units(RowOutcome outcome) {
        return units.stream().filter(line -> line.taken().outcome() == outcome).count();
    }

    /** How many people have powers that a second person must confirm. */
    public long waiting() {
        return people.stream().filter(line -> line.taken().waits()).count();
    }

    /** How many rows of people come to this. */
    public long people(RowOutcome outcome) {
        return people.stream().filter(line -> line.taken().outcome() == outcome).count();
    }
}
