/** What official Chinese text is made of: slices that know their place, punctuation of both widths, numbers of points,
 * labels before units and dates, numerals, and the plain form in which spellings compare. */
@NullMarked
package org.xiaohao.text;

import org.jspecify.annotations.NullMarked;
