package org.xiaohao.matter;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.xiaohao.instruction.GiveInstruction;
import org.xiaohao.instruction.Opinion;
import org.xiaohao.plan.NamedUnit;
import org.xiaohao.shared.ApiPage;
import org.xiaohao.shared.Words;

@RestController
@RequestMapping("/api")
@Tag(name = "Supervised matters")
class MatterApi {

    private final MatterService matters;

    MatterApi(MatterService matters) {
        this.matters = matters;
    }

    @GetMapping("/matters")
    @Operation(summary = "The open supervised matters by the day by which they are to be settled, or the others")
    ApiPage<MatterDetails> list(
            @RequestParam(defaultValue = "true") boolean open,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "50") int size) {
        return ApiPage.of(matters.list(open, ApiPage.request(page, size)));
    }

    @GetMapping("/matters/{matterId}")
    @Operation(summary = "A supervised matter with the steps of its clock")
    MatterDetails details(@PathVariable long matterId) {
        return matters.details(matterId);
    }

    @PostMapping("/matters")
    @Operation(summary = "The office enters a supervised matter, which holds nothing classified")
    MatterDetails enter(@RequestBody Entering request) {
        return matters.details(matters.enter(new EnterMatter(
                text(request.title()),
                text(request.words()),
                text(request.basis()),
                request.units() == null ? List.of() : request.units(),
                Boolean.TRUE.equals(request.unclassified()))));
    }

    @PostMapping("/tasks/{taskId}/supervised-instructions")
    @Operation(summary = "A leader's word on a task becomes a supervised matter")
    MatterDetails supervise(@PathVariable long taskId, @RequestBody Supervising request) {
        Opinion opinion = request.opinion();
        return matters.details(matters.enter(new GiveInstruction(
                taskId,
                request.orgUnitId(),
                opinion == null ? Opinion.COMMENT : opinion,
                text(request.words()),
                null,
                null,
                request.referralId(),
                request.coordinationId(),
                text(request.leaderName()))));
    }

    @PostMapping("/matters/{matterId}/answer")
    @Operation(summary = "The lead answers")
    MatterDetails answer(@PathVariable long matterId, @RequestBody Words answer) {
        matters.answer(matterId, answer.text());
        return matters.details(matterId);
    }

    @PostMapping("/matters/{matterId}/complex")
    @Operation(summary = "The office gives a complex matter up to a month, by a plan with days")
    MatterDetails complex(@PathVariable long matterId, @RequestBody Complex request) {
        matters.makeComplex(matterId, text(request.plan()), request.day());
        return matters.details(matterId);
    }

    private static String text(@Nullable String words) {
        return words == null ? "" : words;
    }

    /** @param unclassified that it holds nothing classified; refused otherwise */
    record Entering(
            @Nullable String title,
            @Nullable String words,
            @Nullable String basis,
            @Nullable List<NamedUnit> units,
            @Nullable Boolean unclassified) {}

    /** @param leaderName whose words they are, where the office puts them down */
    record Supervising(
            @Nullable Long orgUnitId,
            @Nullable Opinion opinion,
            @Nullable String words,
            @Nullable Long referralId,
            @Nullable Long coordinationId,
            @Nullable String leaderName) {}

    /** @param plan what will be done by when */
    record Complex(@Nullable String plan, @Nullable LocalDate day) {}
}
