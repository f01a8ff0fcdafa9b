/** 台账: the tasks as an Excel sheet, and what comes back in it after it was filled in somewhere else. */
@ApplicationModule(allowedDependencies = {"account", "attachment", "orgunit", "plan", "progress", "shared"})
@NullMarked
package org.xiaohao.ledger;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
