package org.xiaohao.plan;

import java.util.Map;
import org.xiaohao.orgunit.RegisterMatch;
import org.xiaohao.plan.importing.ParsedPlan;

/**
 * What was read from a document, before anything is stored.
 *
 * @param text the text in which all spans are counted
 * @param plan what was read, with everything doubtful
 * @param matches what the register knows of each printed name
 */
public record ImportPreview(String text, ParsedPlan plan, Map<String, RegisterMatch> matches) {

    public ImportPreview {
        matches = Map.copyOf(matches);
    }
}
