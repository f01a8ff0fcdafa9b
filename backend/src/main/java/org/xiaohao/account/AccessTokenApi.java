package org.xiaohao.account;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * The tokens of the calling person, who sends the password for it: a token makes no other. Made by PUT and not by POST,
 * whose answers are kept for a day.
 */
@RestController
@RequestMapping(AccessTokenApi.ADDRESS)
@Tag(name = "Access tokens")
class AccessTokenApi {

    static final String ADDRESS = "/api/access-tokens";

    private static final int DAYS = 90;

    private final AccessTokenService tokens;

    AccessTokenApi(AccessTokenService tokens) {
        this.tokens = tokens;
    }

    @GetMapping
    @Operation(summary = "The own tokens, without their secrets")
    List<AccessTokenDetails> list() {
        return tokens.list();
    }

    /**
     * @param name what it is for
     * @param scope READ where nothing is said
     * @param days how long it is good for; 90 where nothing is said
     */
    record Wanted(
            @Nullable String name,
            @Nullable AccessScope scope,
            @Nullable Integer days) {}

    @PutMapping
    @Operation(summary = "Makes a token, in the place of one of the same name; its secret is said this once")
    ResponseEntity<NewAccessToken> make(@RequestBody Wanted wanted) {
        MakeAccessToken command = new MakeAccessToken(
                Objects.requireNonNullElse(wanted.name(), ""),
                Objects.requireNonNullElse(wanted.scope(), AccessScope.READ),
                Objects.requireNonNullElse(wanted.days(), DAYS));
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(tokens.make(command));
    }

    @DeleteMapping("/{tokenId}")
    @Operation(summary = "Ends a token; answers what is left")
    List<AccessTokenDetails> revoke(@PathVariable long tokenId) {
        tokens.revoke(tokenId);
        return tokens.list();
    }
}
