package org.xiaohao.shared;

/** Where the edges tell of what the acting person did not get; whoever is not signed in counts for nothing. */
public interface Refusals {

    /** Something is not for this person. */
    void denied(String target);

    /** There is no such thing, as far as this person may know; many of these are a search for what is not theirs. */
    void missing(String target);
}
