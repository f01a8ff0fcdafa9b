/** What all readers stand on: the text that they make, their notes, the limits, and why a document is refused. */
@NullMarked
package org.xiaohao.document.ground;

import org.jspecify.annotations.NullMarked;
