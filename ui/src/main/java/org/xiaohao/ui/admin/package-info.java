/** What the administrator keeps: units, groups, accounts, settings. */
@NullMarked
package org.xiaohao.ui.admin;

import org.jspecify.annotations.NullMarked;
