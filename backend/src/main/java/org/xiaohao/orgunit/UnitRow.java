package org.xiaohao.orgunit;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A unit as a row of a list tells of it. What is empty is left as it is, or made up for a new unit.
 *
 * @param code empty for the present one, or the next free one
 * @param name with the code of another unit its new name; otherwise any name that the unit goes by
 * @param shortName empty for the present one, or the name
 * @param kind null for the present one, or the likeliest
 * @param aliases further names
 * @param groups names of the groups that it joins; one that is not there is made
 */
public record UnitRow(
        String code,
        String name,
        String shortName,
        @Nullable OrgUnitKind kind,
        List<String> aliases,
        List<String> groups) {}
