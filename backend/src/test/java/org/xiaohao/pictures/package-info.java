/** The pictures of the modules in the docs, drawn from the code. */
@NullMarked
package org.xiaohao.pictures;

import org.jspecify.annotations.NullMarked;
