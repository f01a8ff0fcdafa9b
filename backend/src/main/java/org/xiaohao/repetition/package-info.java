/** Requests of the REST API that are sent twice are done once and answered twice. */
@ApplicationModule(allowedDependencies = {"shared"})
@NullMarked
package org.xiaohao.repetition;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
