/** Who answers for what and by when: responsibility statements, lists of units, dates. */
@NullMarked
package org.xiaohao.parsing.statement;

import org.jspecify.annotations.NullMarked;
