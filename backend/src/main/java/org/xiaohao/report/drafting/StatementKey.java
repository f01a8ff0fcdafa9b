package org.xiaohao.report.drafting;

import java.util.List;
import org.xiaohao.report.drafting.Outline.Node;
import org.xiaohao.shared.Sha256;

/**
 * What finds a statement again in a later draft: the node of the outline by its heading, what the statement is in it,
 * and what it is about. Nothing of it is a place in a list, so that it stays when something else comes or goes.
 *
 * @param node the heading and those above it, as a short sum
 * @param role what the statement is in the node, such as {@code point} or {@code row}
 * @param about what it is about, see {@link #task}; empty where the node and the role say it
 */
record StatementKey(String node, String role, List<String> about) {

    private static final int LONGEST = 42;
    private static final int SUM = 8;

    StatementKey {
        about = List.copyOf(about);
    }

    static StatementKey of(String node, String role) {
        return new StatementKey(node, role, List.of());
    }

    /** The node below another, or a first one below an empty string. */
    static String node(String above, Node node) {
        return sum(above + '/' + node.kinds() + '/' + node.title(), SUM);
    }

    static String task(long id) {
        return "T" + id;
    }

    static String lastProblem(long id) {
        return "R" + id;
    }

    static String highlight(long id) {
        return "H" + id;
    }

    StatementKey in(String newRole, List<String> newAbout) {
        return new StatementKey(node, newRole, newAbout);
    }

    /** The parts of the key that no list of members makes longer than the column. */
    String text() {
        String members = String.join("+", about);
        String shown = members.length() > LONGEST ? "#" + sum(members, 2 * SUM) : members;
        return node + '/' + role + (shown.isEmpty() ? "" : ":" + shown);
    }

    private static String sum(String words, int digits) {
        return Sha256.of(words).substring(0, digits);
    }
}
