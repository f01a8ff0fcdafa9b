/** Reads an uploaded file into text with notes on what was left out or decided; the type is told by the content. */
@NullMarked
package org.xiaohao.document;

import org.jspecify.annotations.NullMarked;
