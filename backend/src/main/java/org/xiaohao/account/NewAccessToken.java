package org.xiaohao.account;

/** @param secret what the program sends as bearer token; said this once, and kept nowhere */
public record NewAccessToken(AccessTokenDetails token, String secret) {

    /** Nothing that writes it out may show the secret. */
    @Override
    public String toString() {
        return token.toString();
    }
}
