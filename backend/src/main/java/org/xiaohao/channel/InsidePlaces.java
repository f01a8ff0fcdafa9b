package org.xiaohao.channel;

import java.math.BigInteger;
import java.net.InetAddress;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Which addresses are inside the house: an administrator of a jurisdiction must not make the application speak to machines
 * that only it can reach. {@code xiaohao.channels.inside} names the hosts that may be spoken to all the same.
 */
@Component
class InsidePlaces {

    /**
     * All that is not for the open net, by the registries of special addresses (RFC 6890): of IPv6 the open part is
     * 2000::/3, less what leads into IPv4 or is of no network. The last address of IPv4 belongs to a cloud's own machines.
     */
    private static final List<Range> INSIDE = Stream.of(
                    "0.0.0.0/8",
                    "10.0.0.0/8",
                    "100.64.0.0/10",
                    "127.0.0.0/8",
                    "169.254.0.0/16",
                    "172.16.0.0/12",
                    "192.0.0.0/24",
                    "192.0.2.0/24",
                    "192.88.99.0/24",
                    "192.168.0.0/16",
                    "198.18.0.0/15",
                    "198.51.100.0/24",
                    "203.0.113.0/24",
                    "224.0.0.0/4",
                    "240.0.0.0/4",
                    "168.63.129.16/32",
                    "::/3",
                    "4000::/2",
                    "8000::/1",
                    "2001::/23",
                    "2001:db8::/32",
                    "2002::/16",
                    "3fff::/20")
            .map(Range::of)
            .toList();

    private final Set<String> allowed;

    InsidePlaces(@Value("${xiaohao.channels.inside:}") Set<String> allowed) {
        this.allowed = allowed.stream()
                .map(host -> host.strip().toLowerCase(Locale.ROOT))
                .filter(host -> !host.isEmpty())
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Whether the configuration lets this host be inside. */
    boolean isAllowed(String host) {
        return allowed.contains(host.toLowerCase(Locale.ROOT));
    }

    /** Whether an address is inside. */
    static boolean isInside(InetAddress address) {
        return INSIDE.stream().anyMatch(range -> range.holds(address));
    }

    /** The addresses that begin with the same bits; of IPv4 or of IPv6, never of both. */
    private record Range(InetAddress first, int bits) {

        static Range of(String written) {
            String[] parts = written.split("/", 2);
            return new Range(InetAddress.ofLiteral(parts[0]), Integer.parseInt(parts[1]));
        }

        boolean holds(InetAddress address) {
            byte[] mine = first.getAddress();
            byte[] other = address.getAddress();
            return mine.length == other.length
                    && new BigInteger(1, mine).xor(new BigInteger(1, other)).bitLength()
                            <= mine.length * Byte.SIZE - bits;
        }
    }
}
