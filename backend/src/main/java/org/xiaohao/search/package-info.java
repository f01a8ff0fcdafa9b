/** 搜索: plans, tasks, units, entries and evidence by any words in them, as far as the person may read them. */
@ApplicationModule(allowedDependencies = {"shared", "orgunit", "attachment", "plan", "progress"})
@NullMarked
package org.xiaohao.search;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
