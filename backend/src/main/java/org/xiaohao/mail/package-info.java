/** 每日邮件: one mail a day to each person for whom something is due. */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "account",
            "jurisdiction",
            "plan",
            "progress",
            "review",
            "supervision",
            "instruction",
            "workday"
        })
@NullMarked
package org.xiaohao.mail;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
