/** Text into a plan that a person confirms. The engine knows neither Spring nor any entity. */
@NullMarked
package org.xiaohao.parsing;

import org.jspecify.annotations.NullMarked;
