package org.xiaohao.supervision;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.xiaohao.shared.InvalidInputException;

@RestController
@RequestMapping("/api/plans/{planId}/reminders")
@Tag(name = "Supervision")
class PressApi {

    private final PressService press;

    PressApi(PressService press) {
        this.press = press;
    }

    @PostMapping("/preview")
    @Operation(summary = "What reminding units, or writing letters to them, would do; changes nothing")
    PressPreview preview(@PathVariable long planId, @RequestBody Request request) {
        return press.preview(request.command(planId));
    }

    @PostMapping
    @Operation(
            summary =
                    "Reminds units of what is late, or writes a letter to each; who has answered, and who was reminded"
                            + " as strongly today, is left out")
    PressResult press(@PathVariable long planId, @RequestBody Request request) {
        return press.press(request.command(planId));
    }

    /**
     * @param kind a nudge where nothing is said
     * @param keys what for; everything late where nothing is said
     * @param allTheSame units that are reminded although they have answered
     */
    @Schema(name = "PressRequest")
    record Request(
            @Nullable ReminderKind kind,
            @Nullable Set<@Nullable LateKey> keys,
            @Nullable String words,
            @Nullable List<@Nullable AllTheSame> allTheSame) {

        PressLate command(long planId) {
            return new PressLate(
                    planId,
                    kind == null ? ReminderKind.NUDGE : kind,
                    InvalidInputException.requireEach("keys", keys),
                    words == null ? "" : words,
                    Set.of(),
                    InvalidInputException.<AllTheSame>requireEach("allTheSame", allTheSame).stream()
                            .collect(Collectors.toMap(
                                    AllTheSame::orgUnitId,
                                    one -> InvalidInputException.require("reason", one.reason()),
                                    (one, other) -> other)));
        }
    }

    /** @param reason why it is reminded although it has answered */
    @Schema(name = "PressedAllTheSame")
    record AllTheSame(long orgUnitId, @Nullable String reason) {}
}
