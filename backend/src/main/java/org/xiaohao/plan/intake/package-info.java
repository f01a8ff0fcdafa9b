/**
 * Documents on their way to becoming plans: what was read, what people have decided on it so far, and the draft that
 * comes of it. An intake can be left and taken up again.
 */
@NamedInterface("intake")
@NullMarked
package org.xiaohao.plan.intake;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
