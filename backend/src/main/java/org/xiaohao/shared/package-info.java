/** What every feature needs: the acting person, ids, time, domain errors and the events other features listen to. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.xiaohao.shared;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
