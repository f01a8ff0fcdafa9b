/**
 * Plans and their tasks: the chooser in the top bar, the lists, the page of one task, and the page on which a plan is
 * checked beside its source and issued.
 */
@NullMarked
package org.xiaohao.ui.plan;

import org.jspecify.annotations.NullMarked;
