/** Workbooks and comma-separated tables. */
@NullMarked
package org.xiaohao.document.sheet;

import org.jspecify.annotations.NullMarked;
