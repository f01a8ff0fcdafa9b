/** Documents made of pages with glyphs in places: PDF and OFD. */
@NullMarked
package org.xiaohao.document.page;

import org.jspecify.annotations.NullMarked;
