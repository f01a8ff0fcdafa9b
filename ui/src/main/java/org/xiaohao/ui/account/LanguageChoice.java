package org.xiaohao.ui.account;

import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinResponse;
import com.vaadin.flow.server.VaadinService;
import com.vaadin.flow.server.VaadinSession;
import jakarta.servlet.http.Cookie;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.xiaohao.ui.shared.Translations;

/** The language that a person chose on this browser. */
public final class LanguageChoice {

    private static final String COOKIE = "xiaohao-language";

    private LanguageChoice() {}

    static void remember(Locale locale) {
        VaadinSession.getCurrent().setLocale(locale);
        VaadinResponse response = VaadinService.getCurrentResponse();
        if (response != null) {
            Cookie cookie = new Cookie(COOKIE, locale.toLanguageTag());
            cookie.setPath("/");
            cookie.setHttpOnly(true);
            cookie.setMaxAge((int) Duration.ofDays(365).toSeconds());
            response.addCookie(cookie);
        }
    }

    /** What this browser remembers, or empty where nobody chose. */
    public static Optional<Locale> of(VaadinRequest request) {
        return of(request.getCookies());
    }

    /** The same where no page of Flow is involved. */
    public static Optional<Locale> of(Cookie @Nullable [] cookies) {
        return cookies == null
                ? Optional.empty()
                : Stream.of(cookies)
                        .filter(cookie -> COOKIE.equals(cookie.getName()))
                        .map(cookie -> Locale.forLanguageTag(cookie.getValue()))
                        .filter(locale -> locale.equals(Translations.CHINESE) || locale.equals(Locale.ENGLISH))
                        .findFirst();
    }
}
