/** The careful reader: what somebody notices who reads an annual report before it is signed. */
@NullMarked
package org.xiaohao.checking;

import org.jspecify.annotations.NullMarked;
