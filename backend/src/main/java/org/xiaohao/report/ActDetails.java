package org.xiaohao.report;

import org.xiaohao.report.drafting.DraftFacts.ActKind;

/**
 * What the persons first responsible did.
 *
 * @param id 0 for one that is not stored yet
 * @param version to be given back with a change
 * @param by who acted; may be empty
 */
public record ActDetails(long id, int version, ActKind kind, String by, String text) {}
