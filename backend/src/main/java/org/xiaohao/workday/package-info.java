/** Which days are working days: weekends, statutory holidays and make-up days. */
@ApplicationModule(allowedDependencies = {"shared"})
@NullMarked
package org.xiaohao.workday;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
