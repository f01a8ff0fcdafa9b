package org.xiaohao.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.xiaohao.testing.BackendTest;

/** Whether the application is up is told to anybody, everything else about it to nobody. */
@BackendTest
class HealthTest {

    @Autowired
    private MockMvc mvc;

    @Test
    void anybodyLearnsWhetherItIsUpAndNoMore() throws Exception {
        for (String address : new String[] {"/livez", "/readyz", "/actuator/health"}) {
            String body = mvc.perform(get(address))
                    .andExpect(status().isOk())
                    .andReturn()
                    .getResponse()
                    .getContentAsString();
            assertThat(body).as(address).contains("\"status\":\"UP\"").doesNotContain("freeBytes", "storage");
        }
    }

    @Test
    void figuresAreForNobodyWhereNoSecretIsSet() throws Exception {
        for (String address :
                new String[] {"/actuator/prometheus", "/actuator", "/actuator/env", "/actuator/heapdump"}) {
            mvc.perform(get(address))
                    .andExpect(status().isUnauthorized())
                    .andExpect(content().string(""));
            mvc.perform(get(address).header("Authorization", "Bearer ")).andExpect(status().isUnauthorized());
        }
    }

    @Test
    void eachAnswerHasTheNameOfItsRequest() throws Exception {
        mvc.perform(get("/livez").header("X-Request-Id", "proxy-1234"))
                .andExpect(header().string("X-Request-Id", "proxy-1234"));
        mvc.perform(get("/livez").header("X-Request-Id", "forged\" level=ERROR"))
                .andExpect(header().string("X-Request-Id", org.hamcrest.Matchers.matchesPattern("[0-9a-f]{32}")));
    }
}
