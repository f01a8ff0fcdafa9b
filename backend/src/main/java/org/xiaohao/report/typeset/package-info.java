/** Sets an official text in lines and pages with fonts of its own, and writes the pages as PDF and OFD. */
@NullMarked
package org.xiaohao.report.typeset;

import org.jspecify.annotations.NullMarked;
