/**
 * The document engine: reads an uploaded file into text with spans and parses that text into a plan that a person
 * confirms. It knows neither Spring nor any entity.
 */
@NamedInterface("importing")
@NullMarked
package org.xiaohao.plan.importing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
