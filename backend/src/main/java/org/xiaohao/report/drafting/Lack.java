package org.xiaohao.report.drafting;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A problem as a unit wrote it, taken apart: what is lacking, and why.
 *
 * @param cause without the words that announce it; empty where none is known
 */
record Lack(String problem, String cause) {

    private static final Pattern EDGES = Pattern.compile("^[，、；。\\s]+|[。；，、\\s]+$");
    private static final Pattern CAUSE_FIRST =
            Pattern.compile("^(?:由于|因为|受|鉴于|因)(.{2,40}?)(?:的?影响|的?制约|等?原因)?，(?:造成|导致|致使|使得?)?(.{4,})$");
    private static final String BECAUSE = "(?:主要|根本|直接)?(?:原因(?:主要)?[是为]|原因(?:主要)?在于|是?由于|是?因为|系因|根源在于|在于)[:：，]?";
    private static final Pattern CAUSE_LAST = Pattern.compile("^(.{4,}?)，?" + BECAUSE + "(.{2,})$");
    private static final Pattern ANNOUNCED = Pattern.compile("^(?:" + BECAUSE + "|主要是(?:因为|由于)?|因(?=[^此地]))+");
    private static final Pattern BY_IT = Pattern.compile("(?:所致|所造成的?|造成的|导致的|引起的)$");

    /** Where the problem names a cause and another is given, the given one stands. */
    static Lack of(String problem, String cause) {
        String what = bare(problem);
        String why =
                BY_IT.matcher(ANNOUNCED.matcher(bare(cause)).replaceFirst("")).replaceFirst("");
        Matcher first = CAUSE_FIRST.matcher(what);
        Matcher last = CAUSE_LAST.matcher(what);
        String inner = "";
        if (first.matches()) {
            inner = first.group(1);
            what = first.group(2);
        } else if (last.matches()) {
            what = last.group(1);
            inner = last.group(2);
        }
        return new Lack(bare(what), why.isEmpty() ? bare(BY_IT.matcher(inner).replaceFirst("")) : bare(why));
    }

    private static String bare(String words) {
        return EDGES.matcher(Marks.fullWidth(words.strip())).replaceAll("");
    }
}
