package org.xiaohao.channel;

import java.net.URI;
import java.util.Locale;
import org.xiaohao.shared.InvalidInputException;

/** What an address of a channel looks like, and what of it may be shown: the rest may be a secret. */
final class ChannelAddress {

    static final int MAX = 500;

    private ChannelAddress() {}

    /**
     * The address as it is kept.
     *
     * @param places the hosts that may be inside the house; only these may be spoken to without TLS
     * @throws InvalidInputException when it is no address of a web server
     */
    static URI of(String typed, InsidePlaces places) {
        String text = InvalidInputException.requireText("address", typed, MAX);
        URI uri;
        try {
            uri = URI.create(text);
        } catch (IllegalArgumentException malformed) {
            throw new InvalidInputException("address", "channel-address");
        }
        String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
        String host = uri.getHost();
        if (host == null || uri.getRawUserInfo() != null || uri.getRawFragment() != null) {
            throw new InvalidInputException("address", "channel-address");
        }
        boolean plain = scheme.equals("http") && places.isAllowed(host);
        if (!scheme.equals("https") && !plain) {
            throw new InvalidInputException("address", "channel-address");
        }
        return uri;
    }

    /** Who is spoken to, such as {@code https://hooks.example.org}; the path may be a secret. */
    static String shown(URI address) {
        return address.getScheme() + "://" + address.getRawAuthority();
    }
}
