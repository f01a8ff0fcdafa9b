/** 消息渠道: webhooks and the robots of groups, to which a jurisdiction tells what happens. */
@ApplicationModule(allowedDependencies = {"shared", "jurisdiction", "orgunit", "notification", "supervision"})
@NullMarked
package org.xiaohao.channel;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
