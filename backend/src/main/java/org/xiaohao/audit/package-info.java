/** The audit trail: who did what, when, and how it ended. Rows are only added, never changed. */
@ApplicationModule(allowedDependencies = {"shared"})
@NullMarked
package org.xiaohao.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
