/** The audit trail as the auditor reads it. */
@NullMarked
package org.xiaohao.ui.audit;

import org.jspecify.annotations.NullMarked;
