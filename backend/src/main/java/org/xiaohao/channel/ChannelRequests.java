package org.xiaohao.channel;

import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.EmptyWebhookSecretException;
import com.standardwebhooks.exceptions.WebhookSigningException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * What is sent to whom, as their documents say: Standard Webhooks 1.0; the robots of groups of WeCom (text), DingTalk (text,
 * its signature in the address) and Feishu (text, its signature in the message).
 */
final class ChannelRequests {

    private static final String HMAC = "HmacSHA256";
    private static final String TEXT = "text";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private ChannelRequests() {}

    /**
     * A request.
     *
     * @param headers beside the content type, which is that of JSON
     */
    record Request(String address, Map<String, String> headers, String body) {

        /** Shows neither address nor signature. */
        @Override
        public String toString() {
            return "Request";
        }
    }

    /**
     * The request that tells it.
     *
     * @param id of the delivery, the same at each try
     * @param secret null where nothing is signed
     */
    static Request of(ChannelType type, String address, @Nullable String secret, long id, String body, Instant now) {
        return switch (type) {
            case WEBHOOK -> webhook(address, secret, id, body, now);
            case WECOM -> new Request(address, Map.of(), JSON.writeValueAsString(text("msgtype", body)));
            case DINGTALK -> dingTalk(address, secret, body, now);
            case FEISHU -> feishu(address, secret, body, now);
        };
    }

    private static Request webhook(String address, @Nullable String secret, long id, String body, Instant now) {
        String message = "msg_" + id;
        long seconds = now.getEpochSecond();
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put(Webhook.UNBRANDED_MSG_ID_KEY, message);
        headers.put(Webhook.UNBRANDED_MSG_TIMESTAMP_KEY, String.valueOf(seconds));
        if (secret != null) {
            try {
                headers.put(Webhook.UNBRANDED_MSG_SIGNATURE_KEY, new Webhook(secret).sign(message, seconds, body));
            } catch (EmptyWebhookSecretException | WebhookSigningException impossible) {
                throw new IllegalStateException(impossible);
            }
        }
        return new Request(address, headers, body);
    }

    private static Request dingTalk(String address, @Nullable String secret, String body, Instant now) {
        String signed = address;
        if (secret != null) {
            String millis = String.valueOf(now.toEpochMilli());
            String sign = URLEncoder.encode(hmac(secret, millis + "\n" + secret), StandardCharsets.UTF_8);
            signed += (address.contains("?") ? "&" : "?") + "timestamp=" + millis + "&sign=" + sign;
        }
        return new Request(signed, Map.of(), JSON.writeValueAsString(text("msgtype", body)));
    }

    /** The string that others sign is the key here, and what is signed is empty. */
    private static Request feishu(String address, @Nullable String secret, String body, Instant now) {
        Map<String, Object> message = new LinkedHashMap<>();
        if (secret != null) {
            String seconds = String.valueOf(now.getEpochSecond());
            message.put("timestamp", seconds);
            message.put("sign", hmac(seconds + "\n" + secret, ""));
        }
        message.put("msg_type", TEXT);
        message.put("content", Map.of(TEXT, body));
        return new Request(address, Map.of(), JSON.writeValueAsString(message));
    }

    private static Map<String, Object> text(String typeField, String body) {
        Map<String, Object> message = new LinkedHashMap<>();
        message.put(typeField, TEXT);
        message.put(TEXT, Map.of("content", body));
        return message;
    }

    private static String hmac(String key, String text) {
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(new SecretKeySpec(key.getBytes(StandardCharsets.UTF_8), HMAC));
            return Base64.getEncoder().encodeToString(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /**
     * What the platform of a robot says to it: 0 for taken.
     *
     * @return its code; null where it says nothing that is understood
     */
    static @Nullable Integer code(ChannelType type, String answer) {
        try {
            var code = JSON.readTree(answer).path(type == ChannelType.FEISHU ? "code" : "errcode");
            return code.isIntegralNumber() ? code.asInt() : null;
        } catch (RuntimeException noJson) {
            return null;
        }
    }
}
