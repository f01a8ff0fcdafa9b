package org.xiaohao.account;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.filter.OncePerRequestFilter;
import org.xiaohao.shared.Problems;

/**
 * Answers what fails before a controller is reached, such as writing down who signed in. Left to the container it would
 * become a page of the user interface.
 */
class ApiFailures extends OncePerRequestFilter {

    private final Problems problems;

    ApiFailures(Problems problems) {
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            chain.doFilter(request, response);
        } catch (RuntimeException | ServletException failure) {
            if (response.isCommitted()) {
                throw failure;
            }
            problems.write(request, response, problems.of(failure, request.getLocale()));
        }
    }
}
