/**
 * The text of an annual report, drafted from plain records: an outline is filled with clauses from approved words, and
 * every number of the text keeps what it rests on. Plain Java: it knows no database and no framework.
 */
@NullMarked
package org.xiaohao.report.drafting;

import org.jspecify.annotations.NullMarked;
