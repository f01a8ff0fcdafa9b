package org.xiaohao.mcp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.Arrays;
import java.util.Objects;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.MockMvc;
import org.xiaohao.shared.Actor;
import org.xiaohao.testing.BackendTest;
import org.xiaohao.testing.Fixtures;

/** Whoever did not ask for it has none of it. */
@BackendTest
@Tag("slow")
class McpOffTest {

    private final MockMvc mvc;
    private final Fixtures fixtures;
    private final ApplicationContext context;

    @Autowired
    McpOffTest(MockMvc mvc, Fixtures fixtures, ApplicationContext context) {
        this.mvc = mvc;
        this.fixtures = fixtures;
        this.context = context;
    }

    @Test
    void itsAddressIsUnknown() throws Exception {
        Actor office = fixtures.jurisdiction().office();
        var password = httpBasic(office.username(), Fixtures.PASSWORD);
        mvc.perform(post("/api/mcp").with(password).content("{}"))
                .andExpect(status().isNotFound())
                .andExpect(jsonPath("$.code").value("not-found"));
        mvc.perform(get("/api/mcp").with(password)).andExpect(status().isNotFound());
    }

    @Test
    void nothingOfItIsStarted() {
        assertThat(Arrays.stream(context.getBeanDefinitionNames())
                        .map(context::getType)
                        .filter(Objects::nonNull)
                        .map(Class::getName))
                .noneMatch(name -> name.startsWith("org.xiaohao.mcp.")
                        || name.startsWith("io.modelcontextprotocol.")
                        || name.startsWith("org.springframework.ai."));
        assertThat(context.containsBean("mcpRoutes")).isFalse();
    }
}
