/** 办结与审核: applications for closing a task, and the office's answers. */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "jurisdiction",
            "orgunit",
            "account",
            "attachment",
            "plan",
            "progress",
            "workday"
        })
@NullMarked
package org.xiaohao.review;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
