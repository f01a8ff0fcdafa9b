/** What people say to each other about a task or an entry, on the page of the task. */
@NullMarked
package org.xiaohao.ui.comment;

import org.jspecify.annotations.NullMarked;
