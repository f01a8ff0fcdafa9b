package org.xiaohao.repetition;

import org.jspecify.annotations.Nullable;

/** What is known of a request when it comes in with a key. */
sealed interface Repetition {

    /** Nobody has sent it before, or what was begun came to nothing. */
    record Fresh(long id) implements Repetition {}

    /** It was answered before. */
    record Answered(
            int status,
            @Nullable String contentType,
            @Nullable String location,
            byte[] body) implements Repetition {}

    /** It is being done at this moment. */
    record Running() implements Repetition {}

    /** It was done, and the process ended before the answer was kept. */
    record AnswerLost() implements Repetition {}

    /** The key was used for something else. */
    record OtherRequest() implements Repetition {}
}
