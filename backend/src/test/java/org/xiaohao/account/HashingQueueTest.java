package org.xiaohao.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.crypto.password.PasswordEncoder;

/** However many sign in at once, a few passwords are compared at a time. */
class HashingQueueTest {

    private final CountDownLatch open = new CountDownLatch(1);
    private final CountDownLatch begun = new CountDownLatch(2);
    private final AtomicInteger running = new AtomicInteger();
    private final AtomicInteger most = new AtomicInteger();

    private final PasswordEncoder slow = new PasswordEncoder() {
        @Override
        public String encode(@Nullable CharSequence password) {
            throw new IllegalArgumentException("no");
        }

        @Override
        public boolean matches(@Nullable CharSequence password, @Nullable String hash) {
            most.accumulateAndGet(running.incrementAndGet(), Math::max);
            begun.countDown();
            try {
                open.await();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            running.decrementAndGet();
            return "right".contentEquals(String.valueOf(password));
        }
    };

    @Test
    void aFewAtATimeAndNoMoreWaitThanMay() throws Exception {
        HashingQueue queue = new HashingQueue(slow, 2, 3);
        List<Future<Boolean>> answers = new ArrayList<>();
        try (ExecutorService people = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 2; i++) {
                answers.add(people.submit(() -> queue.matches("right", "")));
            }
            begun.await();
            List<Future<Boolean>> others = new ArrayList<>();
            for (int i = 0; i < 20; i++) {
                others.add(people.submit(() -> queue.matches("wrong", "")));
            }
            // Three wait and stay; all others are refused at once.
            await(() -> count(others, Future.State.FAILED) == 17);
            for (Future<Boolean> other : others) {
                if (other.state() == Future.State.FAILED) {
                    assertThat(other.exceptionNow()).isInstanceOf(AuthenticationServiceException.class);
                }
            }
            open.countDown();
            for (Future<Boolean> answer : answers) {
                assertThat(answer.get()).isTrue();
            }
            await(() -> count(others, Future.State.SUCCESS) == 3);
        }
        assertThat(most).hasValue(2);
    }

    private static long count(List<Future<Boolean>> answers, Future.State state) {
        return answers.stream().filter(answer -> answer.state() == state).count();
    }

    private static void await(BooleanSupplier condition) {
        while (!condition.getAsBoolean()) {
            Thread.onSpinWait();
        }
    }

    @Test
    void whatTheEncoderSaysIsPassedOn() {
        HashingQueue queue = new HashingQueue(slow, 1, 1);
        assertThatThrownBy(() -> queue.encode("x"))
                .isInstanceOf(IllegalArgumentException.class)
                .isNotInstanceOf(AuthenticationServiceException.class);
    }
}
