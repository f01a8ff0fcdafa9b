/** 督办: who is late, reminders and their answers. */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "jurisdiction",
            "orgunit",
            "account",
            "attachment",
            "plan",
            "progress",
            "review",
            "workday",
            "paper"
        })
@NullMarked
package org.xiaohao.supervision;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
