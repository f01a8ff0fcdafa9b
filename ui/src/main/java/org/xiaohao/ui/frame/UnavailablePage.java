package org.xiaohao.ui.frame;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Locale;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.util.HtmlUtils;
import org.xiaohao.shared.Outage;
import org.xiaohao.ui.account.LanguageChoice;
import org.xiaohao.ui.shared.Translations;

/** What a browser sees while the database is gone: a page that needs nothing of it, and comes back by itself. */
final class UnavailablePage {

    /** The parameter that Flow gives to its own requests, which are not looked at by people. */
    private static final String REQUEST_OF_FLOW = "v-r";

    private static final String HTML = """
            <!doctype html>
            <html lang="%s">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">%s
            <title>%s</title>
            <link rel="icon" href="%9$s/logo.svg">
            <link rel="stylesheet" href="%9$s/aura/aura.css">
            <link rel="stylesheet" href="%9$s/styles.css">
            </head>
            <body>
            <a class="brand" href="%9$s/"><img src="%9$s/logo.svg" alt=""><span>%4$s</span></a>
            <main class="error-page">
            <p class="code">503</p>
            <h1>%5$s</h1>
            <p>%6$s</p>
            <ul><li>%7$s</li><li>%10$s</li></ul>
            <p><a href="">%8$s</a></p>
            </main>
            </body>
            </html>
            """;

    private UnavailablePage() {}

    static void write(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.reset();
        response.setStatus(HttpStatus.SERVICE_UNAVAILABLE.value());
        response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(Outage.RETRY_AFTER_SECONDS));
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        if (request.getParameter(REQUEST_OF_FLOW) == null) {
            response.setContentType(MediaType.TEXT_HTML_VALUE);
            response.setCharacterEncoding(StandardCharsets.UTF_8.name());
            response.getWriter().write(html(request));
        }
    }

    private static String html(HttpServletRequest request) {
        Locale locale = LanguageChoice.of(request.getCookies()).orElseGet(() -> preferred(request));
        String again = request.getMethod().equals("GET")
                ? "<meta http-equiv=\"refresh\" content=\"" + Outage.RETRY_AFTER_SECONDS + "\">"
                : "";
        return HTML.formatted(
                locale.toLanguageTag(),
                again,
                text("frame.pageTitle", locale, text("frame.unavailable.title", locale)),
                text("frame.brand", locale),
                text("frame.unavailable.title", locale),
                text("frame.unavailable.text", locale),
                text("frame.unavailable.hint", locale),
                text("frame.unavailable.again", locale),
                HtmlUtils.htmlEscape(request.getContextPath()),
                text("frame.unavailable.hint2", locale));
    }

    private static Locale preferred(HttpServletRequest request) {
        return Collections.list(request.getLocales()).stream()
                .map(Locale::getLanguage)
                .filter(language ->
                        language.equals(Locale.CHINESE.getLanguage()) || language.equals(Locale.ENGLISH.getLanguage()))
                .findFirst()
                .filter(Locale.ENGLISH.getLanguage()::equals)
                .map(english -> Locale.ENGLISH)
                .orElse(Translations.CHINESE);
    }

    private static String text(String key, Locale locale, Object... arguments) {
        return HtmlUtils.htmlEscape(Translations.text(key, locale, arguments));
    }
}
