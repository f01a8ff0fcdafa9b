package org.xiaohao.operation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.slf4j.MDC;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

/** What a request makes in the log can be found by the name that its answer has. */
class RequestIdsTest {

    @Test
    void theLogKnowsTheNameOfTheAnswerAndForgetsItAfterwards() throws Exception {
        List<String> seen = new ArrayList<>();
        MockHttpServletResponse answer = new MockHttpServletResponse();

        new RequestIds()
                .doFilter(new MockHttpServletRequest(), answer, (request, response) -> seen.add(MDC.get("requestId")));

        assertThat(seen).containsExactly(answer.getHeader("X-Request-Id"));
        assertThat(seen.getFirst()).hasSize(32);
        assertThat(MDC.get("requestId")).isNull();
    }
}
