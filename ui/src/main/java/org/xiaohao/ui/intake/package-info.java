/** Reading a document into a draft, under the eyes of a person. */
@NullMarked
package org.xiaohao.ui.intake;

import org.jspecify.annotations.NullMarked;
