package org.xiaohao.matter;

import java.util.List;
import org.xiaohao.plan.NamedUnit;

/**
 * Enters a supervised matter.
 *
 * @param title what it is about
 * @param words the whole of what is asked
 * @param basis where it comes from: a meeting, a document, a leader's word; at most 500 characters
 * @param units who answers for it, the lead first
 * @param unclassified that it holds nothing classified, which whoever enters it says
 */
public record EnterMatter(String title, String words, String basis, List<NamedUnit> units, boolean unclassified) {

    public EnterMatter {
        units = List.copyOf(units);
    }
}
