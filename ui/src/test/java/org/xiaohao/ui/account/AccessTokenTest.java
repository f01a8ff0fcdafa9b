package org.xiaohao.ui.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;
import org.xiaohao.account.AccessScope;
import org.xiaohao.account.AccessTokenService;
import org.xiaohao.account.MakeAccessToken;
import org.xiaohao.testing.Fixtures;
import org.xiaohao.testing.TestJurisdiction;
import org.xiaohao.ui.testing.UiTest;

/** Access tokens in the whole application: Vaadin brings a holder of the signed-in person of its own. */
@UiTest
class AccessTokenTest {

    private final WebApplicationContext context;
    private final AccessTokenService tokens;
    private final Fixtures fixtures;

    @Autowired
    AccessTokenTest(WebApplicationContext context, AccessTokenService tokens, Fixtures fixtures) {
        this.context = context;
        this.tokens = tokens;
        this.fixtures = fixtures;
    }

    @Test
    void opensTheRestApiToItsOwnerAlone() throws Exception {
        MockMvc api = MockMvcBuilders.webAppContextSetup(context)
                .apply(springSecurity())
                .build();
        TestJurisdiction place = fixtures.jurisdiction();
        fixtures.actingAs(place.office());
        String secret =
                tokens.make(new MakeAccessToken("报表", AccessScope.READ, 30)).secret();
        fixtures.actingAsNobody();

        assertThat(status(api, "Bearer " + secret)).isEqualTo(200);
        assertThat(status(api, "Bearer " + secret + "x")).isEqualTo(401);
        assertThat(status(api, null)).isEqualTo(401);
    }

    private static int status(MockMvc api, @Nullable String authorization) throws Exception {
        var request = get("/api/plans");
        if (authorization != null) {
            request.header(HttpHeaders.AUTHORIZATION, authorization);
        }
        return api.perform(request).andReturn().getResponse().getStatus();
    }
}
