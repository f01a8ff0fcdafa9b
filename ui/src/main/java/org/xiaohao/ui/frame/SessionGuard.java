package org.xiaohao.ui.frame;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;
import org.xiaohao.account.RunningSessions;
import org.xiaohao.shared.Outage;
import org.xiaohao.ui.account.LoginView;

/**
 * Asks with each request of a signed-in person whether the session goes on. One that ended is thrown away, and the
 * request goes on as that of a stranger: a page leads to the sign-in, a tab that is open tells of the ended session and
 * keeps what was typed. Where the database is gone nobody is signed out: the answer is 503, upon which an open tab says
 * that it tries again and does so.
 */
class SessionGuard extends OncePerRequestFilter {

    private static final Logger LOG = LoggerFactory.getLogger(SessionGuard.class);

    private static final String SIGN_IN = "/login";

    /** Files that are the same for everybody. */
    private static final List<String> FILES = List.of(
            "/VAADIN/build/", "/VAADIN/static/", "/webjars/", "/aura/", "/styles.css", "/icons.svg", "/logo.svg");

    private final RunningSessions sessions;

    SessionGuard(RunningSessions sessions) {
        this.sessions = sessions;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String path = request.getRequestURI().substring(request.getContextPath().length());
        return FILES.stream().anyMatch(path::startsWith);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            endWhatIsOver(request);
            chain.doFilter(request, response);
        } catch (RuntimeException failure) {
            if (response.isCommitted() || !Outage.isBehind(failure)) {
                throw failure;
            }
            LOG.warn(
                    "{} {}: the database does not answer: {}",
                    request.getMethod(),
                    request.getRequestURI(),
                    failure.getMessage());
            if (isSignIn(request)) {
                // Nobody is let in of whom it could not be written down.
                end(request);
                response.sendRedirect(request.getContextPath() + SIGN_IN + "?" + LoginView.UNAVAILABLE);
            } else {
                UnavailablePage.write(request, response);
            }
        }
    }

    private static boolean isSignIn(HttpServletRequest request) {
        return request.getMethod().equals("POST") && request.getRequestURI().equals(request.getContextPath() + SIGN_IN);
    }

    private void endWhatIsOver(HttpServletRequest request) {
        @Nullable
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication == null || sessions.goesOn(authentication)) {
            return;
        }
        LOG.info("The session of {} is over", authentication.getName());
        end(request);
    }

    private static void end(HttpServletRequest request) {
        SecurityContextHolder.clearContext();
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
    }
}
