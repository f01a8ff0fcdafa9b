/** The calendar: what falls due on which day of a month. */
@NullMarked
package org.xiaohao.ui.calendar;

import org.jspecify.annotations.NullMarked;
