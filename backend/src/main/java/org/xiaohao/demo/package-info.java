/** Demo content: loads a fictional district through the services that people use. Only with the profile {@code demo}. */
@ApplicationModule
@NullMarked
package org.xiaohao.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
