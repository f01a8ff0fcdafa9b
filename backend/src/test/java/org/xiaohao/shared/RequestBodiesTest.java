package org.xiaohao.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.servlet.FilterChain;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import tools.jackson.databind.json.JsonMapper;

class RequestBodiesTest {

    private static final long LIMIT = 1000;

    private final RequestBodies bodies = new RequestBodies(
            List.of(new UploadPath("/files/", LIMIT, 2, false), new UploadPath("/forms", LIMIT, 2, true)),
            new Problems(new ErrorTexts(), new JsonMapper()));

    @Test
    void whatIsAnnouncedAsTooLongIsRefusedBeforeItIsRead() throws Exception {
        MockHttpServletResponse answer = send(request("/files/1", "application/pdf", 1001, true), unreachable());

        assertThat(answer.getStatus()).isEqualTo(413);
        assertThat(answer.getContentAsString(StandardCharsets.UTF_8)).contains("request-too-large");
    }

    @Test
    void whatIsNotAnnouncedEndsAtTheLimit() {
        FilterChain reading = (request, response) -> request.getInputStream().readAllBytes();

        assertThatThrownBy(() -> send(request("/files/1", "application/pdf", 1001, false), reading))
                .isInstanceOf(RequestTooLargeException.class);
        assertThatThrownBy(() -> send(
                        request("/files/1", "text/plain", 1001, false),
                        (request, response) -> request.getReader().lines().forEach(line -> {})))
                .isInstanceOf(RequestTooLargeException.class);
    }

    @Test
    void whatIsNotTooLongComesThroughWhole() throws Exception {
        AtomicInteger read = new AtomicInteger();
        FilterChain reading =
                (request, response) -> read.set(request.getInputStream().readAllBytes().length);

        for (boolean announced : List.of(true, false)) {
            assertThat(send(request("/files/1", "application/pdf", 1000, announced), reading)
                            .getStatus())
                    .isEqualTo(200);
            assertThat(read.getAndSet(0)).isEqualTo(1000);
        }
        assertThat(send(request("/elsewhere", "application/json", 5000, false), reading)
                        .getStatus())
                .isEqualTo(200);
        assertThat(read.get()).isEqualTo(5000);
    }

    @Test
    void formsWithFilesAreTakenWhereTheyAreMeantToBe() throws Exception {
        String form = " Multipart/form-data; boundary=a";

        assertThat(send(request("/files/1", form, 10, true), unreachable()).getStatus())
                .isEqualTo(415);
        assertThat(send(request("/login", form, 10, false), unreachable()).getStatus())
                .isEqualTo(415);
        assertThat(send(request("/forms", form, 10, true), new MockFilterChain())
                        .getStatus())
                .isEqualTo(200);
    }

    @Test
    void moreThanSoManyWaitForTheirTurn() throws Exception {
        CountDownLatch twoInside = new CountDownLatch(2);
        CountDownLatch open = new CountDownLatch(1);
        AtomicInteger inside = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        FilterChain slow = (request, response) -> {
            most.accumulateAndGet(inside.incrementAndGet(), Math::max);
            twoInside.countDown();
            try {
                open.await();
            } catch (InterruptedException e) {
                throw new java.io.IOException(e);
            } finally {
                inside.decrementAndGet();
            }
        };
        try (var senders = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Integer>> answers = java.util.stream.IntStream.range(0, 6)
                    .mapToObj(i -> senders.submit(() ->
                            send(request("/files/1", "a/b", 10, true), slow).getStatus()))
                    .toList();
            twoInside.await();
            assertThat(send(request("/elsewhere", "a/b", 10, true), new MockFilterChain())
                            .getStatus())
                    .isEqualTo(200);
            open.countDown();
            for (Future<Integer> answer : answers) {
                assertThat(answer.get()).isEqualTo(200);
            }
        }
        assertThat(most).hasValue(2);
    }

    private MockHttpServletResponse send(MockHttpServletRequest request, FilterChain chain) throws Exception {
        MockHttpServletResponse response = new MockHttpServletResponse();
        bodies.doFilter(request, response, chain);
        return response;
    }

    private static FilterChain unreachable() {
        return (request, response) -> {
            throw new AssertionError("came through");
        };
    }

    private static MockHttpServletRequest request(String path, String type, int length, boolean announced) {
        MockHttpServletRequest request = new MockHttpServletRequest("POST", path) {
            @Override
            public long getContentLengthLong() {
                return announced ? super.getContentLengthLong() : -1;
            }
        };
        request.setContentType(type);
        request.setContent(new byte[length]);
        if (!announced) {
            request.addHeader("Transfer-Encoding", "chunked");
        }
        return request;
    }
}
