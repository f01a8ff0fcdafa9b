package org.xiaohao.account;

import jakarta.servlet.http.HttpServletRequest;
import java.io.Serial;
import org.springframework.security.web.authentication.WebAuthenticationDetails;

/** Marks a sign-in that came with a request of the REST API, where every request carries the password. */
class ApiSignInDetails extends WebAuthenticationDetails {

    @Serial
    private static final long serialVersionUID = 1;

    ApiSignInDetails(HttpServletRequest request) {
        super(request);
    }
}
