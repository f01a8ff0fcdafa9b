package org.xiaohao.shared;

import java.net.InetAddress;
import org.jspecify.annotations.Nullable;

/** Addresses of visitors, as a proxy or the net tells them. */
public final class Addresses {

    private Addresses() {}

    /** An address of the internet protocol and nothing else, whatever a proxy passed on; null for any other. */
    public static @Nullable String literal(@Nullable String address) {
        try {
            return address == null ? null : InetAddress.ofLiteral(address).getHostAddress();
        } catch (IllegalArgumentException notAnAddress) {
            return null;
        }
    }
}
