package org.xiaohao.channel;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Looks names up for the client, which then connects to the very addresses that were looked at here: a name that leads
 * elsewhere a moment later leads nowhere.
 */
@Component
class CheckedResolver implements DnsResolver {

    private final InsidePlaces places;
    private final DnsResolver names;

    @Autowired
    CheckedResolver(InsidePlaces places) {
        this(places, SystemDefaultDnsResolver.INSTANCE);
    }

    /** @param names by what names are looked up */
    CheckedResolver(InsidePlaces places, DnsResolver names) {
        this.places = places;
        this.names = names;
    }

    @Override
    public InetAddress[] resolve(String host) throws UnknownHostException {
        InetAddress[] found = names.resolve(host);
        if (found == null || found.length == 0) {
            throw new UnknownHostException(host);
        }
        if (!places.isAllowed(host)) {
            for (InetAddress address : found) {
                if (InsidePlaces.isInside(address)) {
                    throw new InsideException();
                }
            }
        }
        return found;
    }

    @Override
    public String resolveCanonicalHostname(String host) {
        return host;
    }

    /** The name leads inside the house. */
    static final class InsideException extends UnknownHostException {}
}
