package org.xiaohao.channel;

import jakarta.annotation.PreDestroy;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.io.entity.StringEntity;
import org.apache.hc.core5.util.Timeout;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.xiaohao.channel.ChannelRequests.Request;
import org.xiaohao.channel.Deliveries.Waiting;
import org.xiaohao.shared.Ids;
import org.xiaohao.shared.SecretKey;

/**
 * Speaks to the other end of a channel: no redirect is followed, no cookie kept, no connection used twice, little read and
 * not waited for long. The log says that it failed and under which number, and nothing of address, secret or words.
 */
@Component
class ChannelSender {

    private static final Logger LOG = LoggerFactory.getLogger(ChannelSender.class);

    private static final Timeout TO_CONNECT = Timeout.ofSeconds(5);
    private static final Timeout TO_ANSWER = Timeout.ofSeconds(10);
    private static final long LONGEST_SECONDS = 30;
    private static final int MAX_ANSWER = 16_384;
    private static final int OK = 200;
    private static final int NOT_OK = 300;

    private final SecretKey key;
    private final Clock clock;
    private final CloseableHttpClient client;

    ChannelSender(SecretKey key, CheckedResolver resolver, Clock clock) {
        this.key = key;
        this.clock = clock;
        this.client = HttpClients.custom()
                .setConnectionManager(PoolingHttpClientConnectionManagerBuilder.create()
                        .setDnsResolver(resolver)
                        .setDefaultConnectionConfig(ConnectionConfig.custom()
                                .setConnectTimeout(TO_CONNECT)
                                .setSocketTimeout(TO_ANSWER)
                                .build())
                        .build())
                .setDefaultRequestConfig(
                        RequestConfig.custom().setResponseTimeout(TO_ANSWER).build())
                .disableRedirectHandling()
                .disableCookieManagement()
                .disableAuthCaching()
                .disableAutomaticRetries()
                .disableContentCompression()
                .setConnectionReuseStrategy((request, response, context) -> false)
                .setUserAgent("Xiaohao")
                .build();
    }

    @PreDestroy
    void close() throws IOException {
        client.close();
    }

    Outcome send(Channel channel, Waiting delivery) {
        Request request;
        try {
            String sealed = channel.getSealedSecret();
            request = ChannelRequests.of(
                    channel.getType(),
                    opened(channel, channel.getSealedAddress()),
                    sealed == null ? null : opened(channel, sealed),
                    delivery.id(),
                    delivery.body(),
                    clock.instant());
        } catch (IllegalStateException | UncheckedIOException unreadable) {
            return failed(delivery, DeliveryFailure.NO_SECRET, null, unreadable);
        }
        HttpPost post = new HttpPost(request.address());
        request.headers().forEach(post::setHeader);
        post.setEntity(new StringEntity(request.body(), ContentType.APPLICATION_JSON));
        CompletableFuture<Void> end = CompletableFuture.runAsync(
                post::cancel, CompletableFuture.delayedExecutor(LONGEST_SECONDS, TimeUnit.SECONDS));
        AtomicReference<@Nullable Outcome> answered = new AtomicReference<>();
        try {
            client.execute(post, response -> {
                answered.set(outcome(channel.getType(), delivery, response));
                // What else they say is not waited for.
                post.cancel();
                return true;
            });
            return Objects.requireNonNull(answered.get());
        } catch (CheckedResolver.InsideException inside) {
            return failed(delivery, DeliveryFailure.INSIDE, null, inside);
        } catch (UnknownHostException unknown) {
            return failed(delivery, DeliveryFailure.NO_HOST, null, unknown);
        } catch (IOException | RuntimeException unreached) {
            Outcome known = answered.get();
            return known == null ? failed(delivery, DeliveryFailure.NO_CONNECTION, null, unreached) : known;
        } finally {
            end.cancel(false);
        }
    }

    private String opened(Channel channel, String sealed) {
        return new String(key.decrypt(sealed, channel.getJurisdictionId()), StandardCharsets.UTF_8);
    }

    private Outcome outcome(ChannelType type, Waiting delivery, ClassicHttpResponse response) throws IOException {
        int status = response.getCode();
        if (status < OK || status >= NOT_OK) {
            return failed(delivery, DeliveryFailure.REFUSED, status, null);
        }
        if (!type.isRobot()) {
            return Outcome.TAKEN;
        }
        Integer code = ChannelRequests.code(type, answer(response));
        return code != null && code == 0 ? Outcome.TAKEN : failed(delivery, DeliveryFailure.REFUSED, code, null);
    }

    private static String answer(ClassicHttpResponse response) throws IOException {
        if (response.getEntity() == null) {
            return "";
        }
        InputStream content = response.getEntity().getContent();
        return new String(content.readNBytes(MAX_ANSWER), StandardCharsets.UTF_8);
    }

    private static Outcome failed(
            Waiting delivery, DeliveryFailure failure, @Nullable Integer status, @Nullable Exception cause) {
        String reference = String.valueOf(Ids.next());
        LOG.warn(
                "Delivery {} was not taken: {} {} {} ({})",
                delivery.id(),
                failure,
                status,
                cause == null ? "" : cause.getClass().getSimpleName(),
                reference);
        return new Outcome(failure, status, reference);
    }
}
