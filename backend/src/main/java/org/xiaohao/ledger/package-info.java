/** 台账: the tasks as an Excel sheet, and what comes back in it after it was filled in somewhere else. */
@ApplicationModule(allowedDependencies = {"shared", "plan", "progress"})
@NullMarked
package org.xiaohao.ledger;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
