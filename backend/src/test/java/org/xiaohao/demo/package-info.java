@NullMarked
package org.xiaohao.demo;

import org.jspecify.annotations.NullMarked;
