package org.xiaohao.shared;

import java.net.URI;
import java.util.Locale;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Where people open the application, as {@code xiaohao.public-address} says: what leaves the house leads there, and no
 * request can say otherwise.
 */
@Component
public class PublicAddress {

    private final String base;

    /** @throws IllegalStateException when it is no address of a web server */
    public PublicAddress(@Value("${xiaohao.public-address:}") String configured) {
        String text = configured.strip();
        if (!text.isEmpty() && !isAddress(text)) {
            throw new IllegalStateException(
                    "xiaohao.public-address is no address such as https://xiaohao.example: " + text);
        }
        base = text.isEmpty() || text.endsWith("/") ? text : text + "/";
    }

    private static boolean isAddress(String text) {
        try {
            URI uri = URI.create(text);
            String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
            return (scheme.equals("https") || scheme.equals("http"))
                    && uri.getHost() != null
                    && uri.getRawUserInfo() == null
                    && uri.getRawQuery() == null
                    && uri.getRawFragment() == null;
        } catch (IllegalArgumentException malformed) {
            return false;
        }
    }

    /** Whether it was said. */
    public boolean isKnown() {
        return !base.isEmpty();
    }

    /** The root, ending with a slash; empty where it was not said. */
    public String root() {
        return base;
    }

    /** The address of a page; empty where the root was not said. */
    public String of(Link link) {
        return base.isEmpty() ? "" : base + link.path();
    }
}
