package org.xiaohao.ui.frame;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;
import org.xiaohao.account.SecondFactorService;
import org.xiaohao.shared.ActorPrincipal;
import org.xiaohao.shared.InvalidInputException;

/**
 * Lets whoever has to show a second factor no further than to the page that asks for it; which page is served here, without
 * anything that needs a person who is let in. A session remembers that it was shown.
 */
class SecondFactorGuard extends OncePerRequestFilter {

    static final String ADDRESS = "/second-factor";

    private static final String SHOWN = SecondFactorGuard.class.getName() + ".shown";

    /** What the page needs, and how to leave. */
    private static final List<String> OPEN = List.of(
            "/login", "/logout", "/webjars/", "/aura/", "/styles.css", "/icons.svg", "/logo.svg", "/favicon.ico");

    private final SecondFactorService secondFactor;

    SecondFactorGuard(SecondFactorService secondFactor) {
        this.secondFactor = secondFactor;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String path = request.getRequestURI().substring(request.getContextPath().length());
        @Nullable Authentication person = SecurityContextHolder.getContext().getAuthentication();
        boolean signedIn = person != null && person.getPrincipal() instanceof ActorPrincipal;
        if (!signedIn) {
            chain.doFilter(request, response);
        } else if (path.equals(ADDRESS)) {
            answer(request, response);
        } else if (isOpen(path) || isShown(request.getSession())) {
            chain.doFilter(request, response);
        } else if (request.getMethod().equals("GET")) {
            response.sendRedirect(request.getContextPath() + ADDRESS);
        } else {
            response.sendError(HttpStatus.FORBIDDEN.value());
        }
    }

    private static boolean isOpen(String path) {
        return OPEN.stream().anyMatch(path::startsWith);
    }

    private boolean isShown(HttpSession session) {
        if (session.getAttribute(SHOWN) != null) {
            return true;
        }
        if (secondFactor.isDemanded()) {
            return false;
        }
        session.setAttribute(SHOWN, Boolean.TRUE);
        return true;
    }

    private void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
        SecondFactorPage page = new SecondFactorPage(request, response);
        boolean enrolled = secondFactor.isEnrolled();
        if (!request.getMethod().equals("POST")) {
            if (!enrolled) {
                page.enrol(secondFactor.begin(), false);
            } else if (request.getSession().getAttribute(SHOWN) != null) {
                page.done();
            } else {
                page.ask(false);
            }
            return;
        }
        try {
            take(request, response, page, enrolled, String.valueOf(request.getParameter("code")));
        } catch (InvalidInputException wrong) {
            if (enrolled) {
                page.ask(true);
            } else {
                page.enrol(secondFactor.begin(), true);
            }
        }
    }

    private void take(
            HttpServletRequest request,
            HttpServletResponse response,
            SecondFactorPage page,
            boolean enrolled,
            String code)
            throws IOException {
        if (enrolled) {
            secondFactor.verify(code);
            show(request);
            response.sendRedirect(request.getContextPath() + "/");
        } else {
            List<String> recovery = secondFactor.enrol(code);
            show(request);
            page.recovery(recovery);
        }
    }

    /** Under a new id: whoever knew the old one did not show anything. */
    private static void show(HttpServletRequest request) {
        request.changeSessionId();
        request.getSession().setAttribute(SHOWN, Boolean.TRUE);
    }
}
