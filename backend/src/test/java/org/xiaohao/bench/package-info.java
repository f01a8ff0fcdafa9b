/** Measures the packaged application over HTTP, beside its database; run by {@code ./bench}, and no tests. */
@NullMarked
package org.xiaohao.bench;

import org.jspecify.annotations.NullMarked;
