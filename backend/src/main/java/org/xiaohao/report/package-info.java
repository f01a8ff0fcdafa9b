/** 年度报告: the year-end report, drafted from what was done. */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "jurisdiction",
            "orgunit",
            "account",
            "attachment",
            "paper",
            "plan",
            "intake",
            "progress",
            "review"
        })
@NullMarked
package org.xiaohao.report;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
