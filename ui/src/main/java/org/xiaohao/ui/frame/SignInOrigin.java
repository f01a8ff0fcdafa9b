package org.xiaohao.ui.frame;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Refuses a sign-in that another site sends, as browsers tell: nobody is signed in as somebody else unawares. Where the
 * browser says itself whether the page is of this site, that counts: a proxy may have changed the host, and with it what
 * the origin could be compared to.
 */
class SignInOrigin extends OncePerRequestFilter {

    private static final String FETCH_SITE = "Sec-Fetch-Site";

    /** "none" is a person who typed the address or sent the form again. */
    private static final Set<String> OWN = Set.of("same-origin", "none");

    private static final RequestMatcher SIGN_IN = PathPatternRequestMatcher.pathPattern(HttpMethod.POST, "/login");

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !SIGN_IN.matches(request);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (isOfAnotherSite(request)) {
            response.sendError(HttpStatus.FORBIDDEN.value());
            return;
        }
        chain.doFilter(request, response);
    }

    private static boolean isOfAnotherSite(HttpServletRequest request) {
        String site = request.getHeader(FETCH_SITE);
        return site != null ? !OWN.contains(site) : !isOwn(request.getHeader(HttpHeaders.ORIGIN), request);
    }

    private static boolean isOwn(@Nullable String origin, HttpServletRequest request) {
        if (origin == null) {
            return true;
        }
        String own = UriComponentsBuilder.newInstance()
                .scheme(request.getScheme())
                .host(request.getServerName())
                .port(isUsual(request) ? -1 : request.getServerPort())
                .toUriString();
        return origin.equalsIgnoreCase(own);
    }

    private static boolean isUsual(HttpServletRequest request) {
        return request.getServerPort() == (request.isSecure() ? 443 : 80);
    }
}
