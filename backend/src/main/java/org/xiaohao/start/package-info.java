/** 开始使用: how far a new installation, or a new jurisdiction, is on its way to the first issued plan. */
@ApplicationModule(allowedDependencies = {"account", "jurisdiction", "orgunit", "plan", "shared"})
@NullMarked
package org.xiaohao.start;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
