package org.xiaohao.plan;

/**
 * A leader or person in charge that the document names for a task; successors take the post over.
 *
 * @param label the word in front of it, such as the one for the leader responsible; at most 100 characters
 * @param words the post as printed, at most 1000 characters
 */
public record Post(String label, String words) {

    public Post {
        label = label.strip();
        words = words.strip();
    }
}
