/** Finds the figures in a text: what each counts, how much, how exactly, and what may be done with it. */
@NullMarked
package org.xiaohao.figures;

import org.jspecify.annotations.NullMarked;
