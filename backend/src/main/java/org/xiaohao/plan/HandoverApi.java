package org.xiaohao.plan;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.xiaohao.shared.InvalidInputException;

@RestController
@RequestMapping("/api")
@Tag(name = "Duties")
class HandoverApi {

    private final HandoverService handovers;

    HandoverApi(HandoverService handovers) {
        this.handovers = handovers;
    }

    @GetMapping("/colleagues")
    @Operation(summary = "The active people of the own unit")
    List<Colleague> colleagues() {
        return handovers.colleagues();
    }

    @PostMapping("/task-handlers")
    @Operation(summary = "Says who of the own unit works on its parts in these tasks")
    NamedForTasks name(@RequestBody Name name) {
        if (name.accountId() == null) {
            throw new InvalidInputException("accountId", "required");
        }
        return handovers.nameForTasks(new NameForTasks(
                name.taskIds() == null ? Set.of() : name.taskIds(),
                name.accountId(),
                name.reason() == null ? "" : name.reason()));
    }

    @PostMapping("/task-handlers/back")
    @Operation(summary = "Takes back that a person was named for tasks; what has moved on since stays as it is")
    TakenBack takeBack(@RequestBody Back back) {
        if (back.accountId() == null) {
            throw new InvalidInputException("accountId", "required");
        }
        if (back.before() == null || back.before().contains(null)) {
            throw new InvalidInputException("before", "required");
        }
        return new TakenBack(handovers.takeNameBack(new TakeNameBack(back.accountId(), back.before())));
    }

    /** @param parts on how many parts the earlier person, or nobody, works again */
    @Schema(name = "NameTakenBack")
    record TakenBack(int parts) {}

    /** @param before as the answer to naming says it */
    @Schema(name = "TakeNameBack")
    record Back(@Nullable Long accountId, @Nullable List<HandlerBefore> before) {}

    @Schema(name = "NameForTasks")
    record Name(
            @Nullable Set<Long> taskIds,
            @Nullable Long accountId,
            @Nullable String reason) {}
}
