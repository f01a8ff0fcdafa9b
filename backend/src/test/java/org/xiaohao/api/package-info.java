/** Tests of the REST API as a caller sees it. */
@NullMarked
package org.xiaohao.api;

import org.jspecify.annotations.NullMarked;
