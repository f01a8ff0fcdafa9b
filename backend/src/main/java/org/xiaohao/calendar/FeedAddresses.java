package org.xiaohao.calendar;

/** Where calendars are read. */
final class FeedAddresses {

    static final String ROOT = "/feeds/calendar/";
    static final String ENDING = ".ics";

    private FeedAddresses() {}

    /** From the root of the application, without slash before it. */
    static String path(FeedSecret secret) {
        return ROOT.substring(1) + secret.text() + ENDING;
    }
}
