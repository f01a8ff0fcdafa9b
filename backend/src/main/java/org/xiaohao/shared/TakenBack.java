package org.xiaohao.shared;

import java.util.List;

/**
 * Messages whose words an act takes back, so that nobody reads them any more.
 *
 * @param kind what they are about
 * @param link where they lead
 * @param last the last of what their text names
 */
public record TakenBack(MessageKind kind, Link link, List<String> last) {

    public TakenBack {
        last = List.copyOf(last);
    }
}
