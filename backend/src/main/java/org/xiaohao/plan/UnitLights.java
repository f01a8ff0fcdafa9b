package org.xiaohao.plan;

/** How the parts of one unit stand in a plan. */
public record UnitLights(long orgUnitId, String unitName, LightCounts counts) {}
