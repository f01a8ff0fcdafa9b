package org.xiaohao.plan;

/** A section of a plan, for choosing and grouping. */
public record SectionReference(long id, int position, String title) {}
