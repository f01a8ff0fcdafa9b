package org.xiaohao.demo;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.security.crypto.password.PasswordEncoder;

/**
 * Encodes the demo password once: it is public anyway, and eighty encodings would take longer than all else of the first
 * start.
 */
class DemoPasswords implements BeanPostProcessor {

    /** The password of every demo account. */
    static final String PASSWORD = "xiaohao-demo";

    @Override
    public Object postProcessAfterInitialization(Object bean, String beanName) {
        return bean instanceof PasswordEncoder encoder ? new Remembering(encoder) : bean;
    }

    private static final class Remembering implements PasswordEncoder {

        private final PasswordEncoder encoder;
        private @Nullable String encoded;

        Remembering(PasswordEncoder encoder) {
            this.encoder = encoder;
        }

        @Override
        public synchronized @Nullable String encode(@Nullable CharSequence rawPassword) {
            if (rawPassword == null || !PASSWORD.contentEquals(rawPassword)) {
                return encoder.encode(rawPassword);
            }
            if (encoded == null) {
                encoded = encoder.encode(rawPassword);
            }
            return encoded;
        }

        @Override
        public boolean matches(@Nullable CharSequence rawPassword, @Nullable String encodedPassword) {
            return encoder.matches(rawPassword, encodedPassword);
        }

        @Override
        public boolean upgradeEncoding(@Nullable String encodedPassword) {
            return encoder.upgradeEncoding(encodedPassword);
        }
    }
}
