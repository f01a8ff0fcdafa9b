package org.xiaohao.plan;

/** How the tasks of one section stand. */
public record SectionLights(long sectionId, String title, LightCounts counts) {}
