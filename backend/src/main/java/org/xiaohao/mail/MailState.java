package org.xiaohao.mail;

/** How far the mail of a day to a person got. */
public enum MailState {
    WAITING,
    /** It is being handed to the server at this moment; one whose process died stays so, and is not sent again. */
    SENDING,
    SENT,
    /** Nothing was due, so none was sent. */
    NOTHING,
    FAILED
}
