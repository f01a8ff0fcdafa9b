/** What a file is by its content: zip archives, OLE containers and XML, within limits. */
@NullMarked
package org.xiaohao.document.container;

import org.jspecify.annotations.NullMarked;
