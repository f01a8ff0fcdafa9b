package org.xiaohao.ui.plan;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.xiaohao.orgunit.OrgUnitGroupReference;
import org.xiaohao.orgunit.OrgUnitReference;
import org.xiaohao.orgunit.RegisterSuggestion;
import org.xiaohao.plan.PartyDecision;
import org.xiaohao.ui.shared.Translations;

/**
 * Whom a printed name can mean: a unit or a group, exactly one of the two.
 *
 * @param unit the unit, or null
 * @param group the group, or null
 */
public record UnitTarget(
        @Nullable OrgUnitReference unit, @Nullable OrgUnitGroupReference group) {

    static UnitTarget of(RegisterSuggestion suggestion) {
        return new UnitTarget(suggestion.unit(), suggestion.group());
    }

    /** What a person chooses by. */
    public String label() {
        if (unit == null) {
            return Translations.text(
                    "plan.unit.group", Objects.requireNonNull(group).name());
        }
        return unit.name().equals(unit.shortName())
                ? unit.name()
                : Translations.text("plan.unit.name", unit.shortName(), unit.name());
    }

    public PartyDecision decision() {
        return unit == null ? PartyDecision.group(Objects.requireNonNull(group).id()) : PartyDecision.unit(unit.id());
    }
}
