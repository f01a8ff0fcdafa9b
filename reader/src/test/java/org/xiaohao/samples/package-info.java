/** Documents that tests make, the same list in every type of file, and the form of the corpora's truths. */
@NullMarked
package org.xiaohao.samples;

import org.jspecify.annotations.NullMarked;
