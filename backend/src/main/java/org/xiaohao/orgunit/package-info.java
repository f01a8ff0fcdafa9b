/** The units that do the work, the sets of units that plans address together, and every name either goes by. */
@ApplicationModule(allowedDependencies = {"shared", "jurisdiction"})
@NullMarked
package org.xiaohao.orgunit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
