package org.xiaohao.plan.importing;

import java.text.Normalizer;

/** Comparison form of unit names. */
public final class UnitNames {

    private static final String OPENING = "[\u3014\u3010{\u2985\uFE5D\uFF3B\u3016";
    private static final String CLOSING = "]\u3015\u3011}\u2986\uFE5E\uFF3D\u3017";

    private UnitNames() {}

    /**
     * The form in which two spellings of one name are equal: NFKC, all brackets round, no white space.
     *
     * @param name a name as printed
     */
    public static String normalize(String name) {
        String folded = Normalizer.normalize(name, Normalizer.Form.NFKC);
        StringBuilder result = new StringBuilder(folded.length());
        for (int i = 0; i < folded.length(); i++) {
            char c = folded.charAt(i);
            if (OPENING.indexOf(c) >= 0) {
                result.append('(');
            } else if (CLOSING.indexOf(c) >= 0) {
                result.append(')');
            } else if (!Character.isWhitespace(c) && !Character.isSpaceChar(c) && c != '\uFEFF' && c != '\u200B') {
                result.append(c);
            }
        }
        return result.toString();
    }
}
