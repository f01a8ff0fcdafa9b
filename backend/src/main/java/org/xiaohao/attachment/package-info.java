/** Files that people upload: checked by their content, kept under names of our own beside the database. */
@ApplicationModule(allowedDependencies = {"shared"})
@NullMarked
package org.xiaohao.attachment;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
