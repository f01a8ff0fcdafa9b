/** Word documents, of the newer and the older kind. */
@NullMarked
package org.xiaohao.document.word;

import org.jspecify.annotations.NullMarked;
