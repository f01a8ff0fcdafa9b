/** What whoever runs the application needs: backup, restore, health, figures, words for a start that fails. */
@ApplicationModule(allowedDependencies = {"shared", "attachment"})
@NullMarked
package org.xiaohao.operation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
