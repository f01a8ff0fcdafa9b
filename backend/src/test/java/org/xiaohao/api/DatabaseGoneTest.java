package org.xiaohao.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.mockito.Mockito;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.test.context.bean.override.mockito.MockitoSpyBean;
import org.springframework.test.web.servlet.MockMvc;
import org.xiaohao.shared.Actor;
import org.xiaohao.testing.BackendTest;
import org.xiaohao.testing.Fixtures;
import org.xiaohao.testing.Lifeline;
import org.xiaohao.testing.TestJurisdiction;

/** A database that is gone is nobody's wrong password: the API says 503 and when to come again. */
@BackendTest
@Import(Lifeline.class)
@Tag("slow")
class DatabaseGoneTest {

    /** More than a request for a list asks. */
    private static final int MOST_STATEMENTS = 200;

    private final MockMvc mvc;
    private final Fixtures fixtures;
    private final Lifeline line;

    @MockitoSpyBean
    private PasswordEncoder encoder;

    private Actor office;

    @Autowired
    DatabaseGoneTest(MockMvc mvc, Fixtures fixtures, Lifeline line) {
        this.mvc = mvc;
        this.fixtures = fixtures;
        this.line = line;
    }

    @BeforeEach
    void somebodyHasAnAccount() {
        TestJurisdiction here = fixtures.jurisdiction();
        office = here.office();
    }

    @AfterEach
    void theDatabaseIsBack() {
        Mockito.reset(encoder);
        line.mend();
    }

    @Test
    void goneBeforeAnybodyIsKnown() throws Exception {
        line.cut();
        requireUnavailable(request("/api/plans"));
        requireUnavailable(request("/api/no-such-thing"));
        line.mend();
        assertThat(request("/api/plans").getStatus()).isEqualTo(200);
    }

    /** The password is right, but nobody can write down that somebody signed in. */
    @Test
    void goneWhileThePasswordIsCompared() throws Exception {
        Mockito.doAnswer(invocation -> {
                    line.cut();
                    return invocation.callRealMethod();
                })
                .when(encoder)
                .matches(Mockito.any(), Mockito.any());
        requireUnavailable(request("/api/plans"));
    }

    @Test
    void goneAtAnyMomentOfARequest() throws Exception {
        int answeredAfter = 0;
        MockHttpServletResponse response;
        do {
            line.cutAfter(answeredAfter);
            response = request("/api/plans");
            if (response.getStatus() != 200) {
                requireUnavailable(response);
            }
            answeredAfter++;
        } while (response.getStatus() != 200 && answeredAfter < MOST_STATEMENTS);
        assertThat(response.getStatus()).isEqualTo(200);
        assertThat(answeredAfter).isGreaterThan(3);
    }

    private MockHttpServletResponse request(String path) throws Exception {
        return mvc.perform(get(path).with(httpBasic(office.username(), Fixtures.PASSWORD)))
                .andReturn()
                .getResponse();
    }

    private static void requireUnavailable(MockHttpServletResponse response) throws Exception {
        assertThat(response.getStatus()).isEqualTo(503);
        assertThat(response.getContentType()).isEqualTo("application/problem+json");
        assertThat(response.getHeader("Retry-After")).isEqualTo("10");
        assertThat(response.getHeader("WWW-Authenticate")).isNull();
        assertThat(response.getContentAsString()).contains("\"code\":\"unavailable\"");
    }
}
