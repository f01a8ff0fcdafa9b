/**
 * Documents on their way to becoming plans: what was read, what people have decided on it so far, and the draft that
 * comes of it. An intake can be left and taken up again.
 */
@ApplicationModule(allowedDependencies = {"shared", "jurisdiction", "orgunit", "account", "attachment", "plan"})
@NullMarked
package org.xiaohao.intake;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
