/** What the tests of all modules share: the database, the clock, people and units to act with. */
@NullMarked
package org.xiaohao.testing;

import org.jspecify.annotations.NullMarked;
