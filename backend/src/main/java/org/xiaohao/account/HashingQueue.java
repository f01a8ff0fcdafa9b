package org.xiaohao.account;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.crypto.password.PasswordEncoder;

/**
 * Hashes passwords a few at a time, on threads of low priority, however many ask: hundreds of sign-ins at once keep nobody
 * else waiting. Whoever finds too many waiting is told that nobody can be let in for the moment.
 */
class HashingQueue implements PasswordEncoder {

    private final PasswordEncoder encoder;
    private final ThreadPoolExecutor pool;

    /**
     * @param atOnce how many hashes are computed at the same time
     * @param maxWaiting how many wait for that at most
     */
    HashingQueue(PasswordEncoder encoder, int atOnce, int maxWaiting) {
        this.encoder = encoder;
        this.pool = new ThreadPoolExecutor(
                atOnce, atOnce, 10, TimeUnit.SECONDS, new LinkedBlockingQueue<>(maxWaiting), work -> {
                    Thread thread = new Thread(work, "hashing");
                    thread.setDaemon(true);
                    thread.setPriority(Thread.MIN_PRIORITY);
                    return thread;
                });
        pool.allowCoreThreadTimeOut(true);
    }

    @Override
    public @Nullable String encode(@Nullable CharSequence password) {
        return inTurn(() -> encoder.encode(password));
    }

    /** @throws AuthenticationServiceException when too many wait already */
    @Override
    public boolean matches(@Nullable CharSequence password, @Nullable String hash) {
        return Boolean.TRUE.equals(inTurn(() -> encoder.matches(password, hash)));
    }

    @Override
    public boolean upgradeEncoding(@Nullable String hash) {
        return encoder.upgradeEncoding(hash);
    }

    private <T> @Nullable T inTurn(Callable<T> work) {
        try {
            return pool.submit(work).get();
        } catch (RejectedExecutionException tooMany) {
            throw new AuthenticationServiceException("Too many passwords wait to be compared", tooMany);
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof RuntimeException known) {
                throw known;
            }
            throw new IllegalStateException(failed.getCause());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new AuthenticationServiceException("The application stops", stopped);
        }
    }
}
