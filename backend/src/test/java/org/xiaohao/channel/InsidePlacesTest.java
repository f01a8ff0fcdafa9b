package org.xiaohao.channel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Set;
import org.apache.hc.client5.http.DnsResolver;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xiaohao.channel.CheckedResolver.InsideException;
import org.xiaohao.shared.InvalidInputException;

/** What is inside the house is not spoken to, whatever name it goes by. */
class InsidePlacesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "127.9.9.9",
                "0.0.0.0",
                "10.1.2.3",
                "100.64.0.1",
                "169.254.169.254",
                "172.16.0.1",
                "172.31.255.255",
                "192.168.1.1",
                "198.18.0.1",
                "224.0.0.1",
                "255.255.255.255",
                "::",
                "::1",
                "::127.0.0.1",
                "::ffff:10.0.0.1",
                "64:ff9b::a00:1",
                "2002:a00:1::1",
                "fc00::1",
                "fd12:3456::1",
                "fe80::1",
                "fec0::1",
                "ff02::1",
                "::ffff:0:7f00:1",
                "100::1",
                "2001::1",
                "3fff::1",
                "4000::1",
                "5f00::1",
                "168.63.129.16"
            })
    void isInside(String address) throws UnknownHostException {
        assertThat(InsidePlaces.isInside(InetAddress.getByName(address))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1.1.1.1",
                "8.8.8.8",
                "100.63.255.255",
                "100.128.0.1",
                "172.15.255.255",
                "172.32.0.1",
                "192.167.255.255",
                "192.169.0.1",
                "32.1.0.1",
                "32.2.0.1",
                "63.255.0.1",
                "2400:3200::1",
                "2606:4700::1"
            })
    void isOutside(String address) throws UnknownHostException {
        assertThat(InsidePlaces.isInside(InetAddress.getByName(address))).isFalse();
    }

    @Test
    void aNameOfWhichOneAddressIsInsideLeadsNowhereUnlessItIsAllowed() throws UnknownHostException {
        InetAddress outside = InetAddress.getByName("8.8.8.8");
        InetAddress inside = InetAddress.getByName("10.0.0.1");
        DnsResolver names = new DnsResolver() {
            @Override
            public InetAddress[] resolve(String host) {
                return host.startsWith("mixed")
                        ? new InetAddress[] {outside, inside}
                        : new InetAddress[] {host.startsWith("good") ? outside : inside};
            }

            @Override
            public String resolveCanonicalHostname(String host) {
                return host;
            }
        };
        CheckedResolver resolver = new CheckedResolver(new InsidePlaces(Set.of(" Bureau.example ", "")), names);

        assertThat(resolver.resolve("good.example")).containsExactly(outside);
        assertThat(resolver.resolve("bureau.EXAMPLE")).containsExactly(inside);
        assertThatThrownBy(() -> resolver.resolve("mixed.example")).isInstanceOf(InsideException.class);
        assertThatThrownBy(() -> resolver.resolve("bad.example")).isInstanceOf(InsideException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "hooks.example.org",
                "http://hooks.example.org/",
                "ftp://hooks.example.org/",
                "file:///etc/passwd",
                "https:///path",
                "https://user:word@hooks.example.org/",
                "https://hooks.example.org/#part",
                "https://hooks.example.org/ x",
                "https://127.1/",
                "javascript:alert(1)"
            })
    void isNoAddressOfAChannel(String typed) {
        InsidePlaces places = new InsidePlaces(Set.of("bureau.example"));
        assertThatThrownBy(() -> ChannelAddress.of(typed, places))
                .isInstanceOfSatisfying(
                        InvalidInputException.class,
                        refused -> assertThat(refused.field()).isEqualTo("address"));
    }

    @Test
    void ofAnAddressOnlyTheHostIsShown() {
        InsidePlaces places = new InsidePlaces(Set.of("bureau.example"));
        assertThat(ChannelAddress.shown(ChannelAddress.of("https://hooks.example.org:8443/s3cret?key=s3cret", places)))
                .isEqualTo("https://hooks.example.org:8443");
        assertThat(ChannelAddress.shown(ChannelAddress.of("http://bureau.example/x", places)))
                .isEqualTo("http://bureau.example");
    }
}
