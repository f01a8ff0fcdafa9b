/** The areas whose governments keep plans. Every plan, unit and account belongs to one. */
@ApplicationModule(allowedDependencies = {"shared"})
@NullMarked
package org.xiaohao.jurisdiction;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
