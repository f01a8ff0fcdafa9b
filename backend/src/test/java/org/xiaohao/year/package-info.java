/** A whole year of a district, loaded through the services that people use, from a folder beside the repository. */
@NullMarked
package org.xiaohao.year;

import org.jspecify.annotations.NullMarked;
