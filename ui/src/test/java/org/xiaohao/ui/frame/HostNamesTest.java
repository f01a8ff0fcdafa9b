package org.xiaohao.ui.frame;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.security.web.firewall.RequestRejectedException;

/** Under which names of hosts people may ask. */
class HostNamesTest {

    private static final Set<String> NAMED = Set.of("xiaohao.example");

    @ParameterizedTest
    @ValueSource(strings = {"xiaohao.example", "Xiaohao.Example", "localhost", "127.0.0.1"})
    void theNamedOneAndTheMachineItselfMayAsk(String host) {
        assertThatCode(() -> ask(NAMED, host)).doesNotThrowAnyException();
    }

    @Test
    void anotherNameIsRefused() {
        assertThatThrownBy(() -> ask(NAMED, "evil.example")).isInstanceOf(RequestRejectedException.class);
    }

    @Test
    void whereNoneIsNamedAnyMayAsk() {
        assertThatCode(() -> ask(Set.of(), "any.example")).doesNotThrowAnyException();
    }

    private static void ask(Set<String> hosts, String host) {
        MockHttpServletRequest request = new MockHttpServletRequest("GET", "/");
        request.setServerName(host);
        SecurityConfiguration.firewall(hosts).getFirewalledRequest(request);
    }
}
