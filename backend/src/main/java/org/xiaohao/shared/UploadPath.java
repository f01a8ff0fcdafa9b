package org.xiaohao.shared;

/**
 * An address that takes large bodies; a bean of the feature that it belongs to.
 *
 * @param prefix how the path begins, within the application; {@code *} stands for one part of it
 * @param maxBytes the longest body
 * @param atOnce how many bodies are taken at the same time
 * @param forms whether files may come in a form ({@code multipart/…}), which the server puts on disk before anybody
 *     has looked at who sends them
 */
public record UploadPath(String prefix, long maxBytes, int atOnce, boolean forms) {

    /** Whether a path within the application is of it. */
    boolean covers(String path) {
        int star = prefix.indexOf('*');
        if (star < 0 || !path.startsWith(prefix.substring(0, star))) {
            return star < 0 && path.startsWith(prefix);
        }
        int end = path.indexOf('/', star);
        return end >= 0 && path.startsWith(prefix.substring(star + 1), end);
    }
}
