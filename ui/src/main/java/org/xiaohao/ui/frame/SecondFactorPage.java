package org.xiaohao.ui.frame;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.util.HtmlUtils;
import org.xiaohao.account.SecondFactorService.Enrolment;
import org.xiaohao.ui.account.LanguageChoice;
import org.xiaohao.ui.shared.Translations;

/** The page on which the second factor is shown, a plain form without scripts. */
final class SecondFactorPage {

    private static final String HTML = """
            <!doctype html>
            <html lang="%s">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>%s</title>
            <link rel="icon" href="%3$s/logo.svg">
            <link rel="stylesheet" href="%3$s/aura/aura.css">
            <link rel="stylesheet" href="%3$s/styles.css">
            </head>
            <body>
            <a class="brand" href="%3$s/"><img src="%3$s/logo.svg" alt=""><span>%4$s</span></a>
            <main class="error-page">
            <h1>%5$s</h1>
            %6$s
            </main>
            </body>
            </html>
            """;

    private static final String FORM = """
            <form method="post" action="">
            <p><label for="code">%s</label>
            <input id="code" name="code" required autofocus autocomplete="one-time-code" maxlength="40"></p>
            <input type="hidden" name="%s" value="%s">
            <p><button type="submit">%s</button></p>
            </form>
            """;

    private final HttpServletRequest request;
    private final HttpServletResponse response;
    private final Locale locale;

    SecondFactorPage(HttpServletRequest request, HttpServletResponse response) {
        this.request = request;
        this.response = response;
        this.locale = LanguageChoice.of(request.getCookies()).orElse(Translations.CHINESE);
    }

    void ask(boolean wrong) throws IOException {
        write(paragraph(text("second.ask")) + warning(wrong) + form());
    }

    void enrol(Enrolment enrolment, boolean wrong) throws IOException {
        String secret = HtmlUtils.htmlEscape(enrolment.secret());
        String address = HtmlUtils.htmlEscape(enrolment.address());
        write(paragraph(text("second.enrol"))
                + paragraph(text("second.secret") + " <a href=\"" + address + "\"><code>" + secret + "</code></a>")
                + warning(wrong)
                + form());
    }

    void recovery(List<String> codes) throws IOException {
        write(paragraph(text("second.recovery"))
                + codes.stream()
                        .map(code -> "<li><code>" + HtmlUtils.htmlEscape(code) + "</code></li>")
                        .collect(Collectors.joining("", "<ul>", "</ul>"))
                + goOn());
    }

    void done() throws IOException {
        write(paragraph(text("second.done")) + goOn());
    }

    private String goOn() {
        return paragraph("<a href=\"" + context() + "/\">" + text("second.go") + "</a>");
    }

    private String warning(boolean wrong) {
        return wrong ? "<p role=\"alert\"><strong>" + text("second.wrong") + "</strong></p>" : "";
    }

    private String form() {
        CsrfToken token = (CsrfToken) request.getAttribute(CsrfToken.class.getName());
        return FORM.formatted(
                text("second.code"),
                HtmlUtils.htmlEscape(token.getParameterName()),
                HtmlUtils.htmlEscape(token.getToken()),
                text("second.submit"));
    }

    private static String paragraph(String words) {
        return "<p>" + words + "</p>";
    }

    private void write(String content) throws IOException {
        response.setContentType(MediaType.TEXT_HTML_VALUE);
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.getWriter()
                .write(HTML.formatted(
                        locale.toLanguageTag(),
                        text("second.title"),
                        context(),
                        text("frame.brand"),
                        text("second.title"),
                        content));
    }

    private String context() {
        return HtmlUtils.htmlEscape(request.getContextPath());
    }

    private String text(String key) {
        return HtmlUtils.htmlEscape(Translations.text(key, locale));
    }
}
