/** Benchmarks, which {@code ./bench} runs; they are no tests. */
@NullMarked
package org.xiaohao.bench;

import org.jspecify.annotations.NullMarked;
