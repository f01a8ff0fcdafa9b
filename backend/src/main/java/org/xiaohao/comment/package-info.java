/** 留言: what people say to each other about tasks and entries, and whom they name. */
@ApplicationModule(
        allowedDependencies = {"shared", "jurisdiction", "orgunit", "account", "attachment", "plan", "progress"})
@NullMarked
package org.xiaohao.comment;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
