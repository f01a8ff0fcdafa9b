/** The people who sign in, what they may do, and the rules of signing in. */
@ApplicationModule(allowedDependencies = {"shared", "jurisdiction", "orgunit"})
@NullMarked
package org.xiaohao.account;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
