package org.xiaohao.text;

import java.util.regex.Matcher;

/**
 * Characters of which every match of a pattern has one near its beginning. The pattern is tried only there: to try a long
 * one at every character of a text takes long, and most of a text is far from any.
 *
 * @param characters the characters
 * @param before how many characters of a match may stand before the first of them
 */
public record Landmarks(String characters, int before) {

    /**
     * Finds the next match as {@link Matcher#find()} does.
     *
     * @param matcher of a pattern that looks at nothing before a match, or with transparent bounds
     * @param text what it matches
     * @param from where a match may begin
     * @param to where it ends at the latest
     */
    public boolean find(Matcher matcher, String text, int from, int to) {
        int at = from;
        for (int mark = from; mark < to; mark++) {
            if (characters.indexOf(text.charAt(mark)) >= 0) {
                for (at = Math.max(at, mark - before); at <= mark; at++) {
                    if (matcher.region(at, to).lookingAt()) {
                        return true;
                    }
                }
            }
        }
        return false;
    }
}
