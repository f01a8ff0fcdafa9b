/** 公文: official papers as Word files, in the form of GB/T 9704 or in that of an office's own template. */
@ApplicationModule(allowedDependencies = {"shared"})
@NullMarked
package org.xiaohao.paper;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
