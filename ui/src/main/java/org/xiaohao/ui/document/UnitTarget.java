package org.xiaohao.ui.document;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.xiaohao.intake.NameDecision;
import org.xiaohao.orgunit.OrgUnitGroupReference;
import org.xiaohao.orgunit.OrgUnitReference;
import org.xiaohao.orgunit.RegisterSuggestion;
import org.xiaohao.ui.shared.Translations;

/**
 * Whom a printed name can mean: a unit or a group, exactly one of the two.
 *
 * @param unit the unit, or null
 * @param group the group, or null
 */
public record UnitTarget(
        @Nullable OrgUnitReference unit, @Nullable OrgUnitGroupReference group) {

    public static UnitTarget of(RegisterSuggestion suggestion) {
        return new UnitTarget(suggestion.unit(), suggestion.group());
    }

    /** The name that plans print for it. */
    public String name() {
        return unit == null ? Objects.requireNonNull(group).name() : unit.shortName();
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

    public NameDecision decision() {
        return unit == null
                ? NameDecision.group(Objects.requireNonNull(group).id())
                : NameDecision.units(List.of(unit.id()));
    }
}
