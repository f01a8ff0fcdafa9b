/** Whether everything that is packed into the jar is freely licensed. */
@NullMarked
package org.xiaohao.licences;

import org.jspecify.annotations.NullMarked;
