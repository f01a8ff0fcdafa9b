/** Web pages and their archives. */
@NullMarked
package org.xiaohao.document.web;

import org.jspecify.annotations.NullMarked;
