package org.xiaohao.parsing.statement;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.xiaohao.parsing.result.ParsedTask;
import org.xiaohao.text.Slice;

/** Names that ran together without any mark, as the lines of a cell do. */
final class JoinedNames {

    private static final int SHORTEST_NAME = 3;
    // rule U16
    private static final Pattern BODY_END = Pattern.compile("(?:局|委|办|厅|院|会|部|中心|公司|大队|支队|政府|街道|镇|乡|站)$");
    // rule U16
    private static final Pattern COLLECTIVE_START = Pattern.compile("(?:各|有关|相关)(?:乡|镇|街|县|市|区|村|园)");
    /** The governments of some places, with which a name ends for certain. */
    // rule U16
    private static final Pattern PLACES =
            Pattern.compile("(?:各|有关|相关)(?:乡镇|镇乡|乡|镇|县|市|区|街道|镇街|县区|县市区|市区){1,2}(?:人民)?政府");
    /** Bodies that the committee and the government have together. */
    // rule U16
    private static final Pattern COMMITTEE_AND_GOVERNMENT = Pattern.compile("([省市区县镇乡州旗])委\\1政府.*");

    private JoinedNames() {}

    /** The names of which a piece consists; the piece itself where it is one. */
    static List<Slice> apart(Slice piece) {
        if (piece.length() > ParsedTask.MAX_WORDS
                || COMMITTEE_AND_GOVERNMENT.matcher(piece.text()).matches()) {
            return List.of(piece);
        }
        List<Slice> apart = new ArrayList<>();
        int from = piece.start();
        for (int at = piece.start() + SHORTEST_NAME; at < piece.end(); at++) {
            if (parts(piece, from, at)) {
                apart.add(piece.between(from, at));
                from = at;
            }
        }
        apart.add(piece.between(from, piece.end()));
        return apart;
    }

    private static boolean parts(Slice piece, int from, int at) {
        Slice left = piece.between(from, at);
        Slice right = piece.between(at, piece.end());
        Matcher end = BODY_END.matcher(piece.source()).region(from, at);
        boolean places = PLACES.matcher(left.text()).matches() && "省市区县州旗".indexOf(piece.at(at)) >= 0;
        boolean begins = piece.at(at) == piece.at(from)
                || COLLECTIVE_START.matcher(right.text()).lookingAt();
        return (begins || places)
                && left.length() >= SHORTEST_NAME
                && end.find()
                && UnitListSplitter.mayBeName(right)
                && (places || UnitListSplitter.startsAsUnit(left.text()));
    }
}
