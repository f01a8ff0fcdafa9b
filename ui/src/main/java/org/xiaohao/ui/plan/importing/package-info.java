/** Reading a document into a draft, under the eyes of a person. */
@NullMarked
package org.xiaohao.ui.plan.importing;

import org.jspecify.annotations.NullMarked;
