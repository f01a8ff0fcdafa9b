package org.xiaohao.plan;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Amendments")
class RequiredPieceApi {

    private final RequiredPieceService pieces;

    RequiredPieceApi(RequiredPieceService pieces) {
        this.pieces = pieces;
    }

    @PostMapping("/api/tasks/{taskId}/required-evidence")
    @Operation(summary = "Names all pieces of evidence that a task requires; those with an id keep what was handed in")
    List<PieceReference> require(@PathVariable long taskId, @RequestBody Required required) {
        List<Piece> named = required.pieces();
        return pieces.require(
                taskId,
                Objects.requireNonNullElse(required.version(), -1),
                named == null ? List.of() : named.stream().map(Piece::toNamed).toList(),
                Objects.requireNonNullElse(required.reason(), ""));
    }

    /**
     * @param version of the task, as it was read
     * @param reason why, at most 500 characters
     */
    record Required(
            @Nullable Integer version,
            @Nullable List<Piece> pieces,
            @Nullable String reason) {}

    /** @param id of a piece that stays; left out for a new one */
    @Schema(name = "RequiredPiece")
    record Piece(
            @Nullable Long id,
            @Nullable String name,
            @Nullable String note) {

        NamedPiece toNamed() {
            return new NamedPiece(id, Objects.requireNonNullElse(name, ""), Objects.requireNonNullElse(note, ""));
        }
    }
}
