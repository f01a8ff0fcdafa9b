/** 批量录入: units and people of a whole jurisdiction from one list. */
@ApplicationModule(allowedDependencies = {"account", "intake", "orgunit", "shared"})
@NullMarked
package org.xiaohao.enrolment;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
