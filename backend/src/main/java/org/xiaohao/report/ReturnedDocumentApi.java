package org.xiaohao.report;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import org.xiaohao.shared.NotFoundException;

/** Files of reports that come back. */
@RestController
@RequestMapping("/api/reports/{reportId}/returned")
@Tag(name = "Reports")
class ReturnedDocumentApi {

    private final ReturnedDocumentService returned;

    ReturnedDocumentApi(ReturnedDocumentService returned) {
        this.returned = returned;
    }

    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Compares the file of a report that somebody edited with the report; changes nothing in it")
    ReturnedDetails take(@PathVariable long reportId, @RequestPart("file") MultipartFile file) throws IOException {
        return returned.take(reportId, file.getBytes(), Objects.requireNonNullElse(file.getOriginalFilename(), ""));
    }

    @GetMapping
    @Operation(summary = "What was done to a report in the last file that came back, and what was decided")
    ReturnedDetails find(@PathVariable long reportId) {
        return returned.find(reportId).orElseThrow(NotFoundException::new);
    }

    /** @param changes numbers of changes; all that are open where it is null */
    record Decided(
            @Nullable List<Integer> changes, @Nullable Boolean accept) {}

    @PostMapping("/decision")
    @Operation(summary = "Accepts or refuses some or all changes of a file that came back")
    ReturnedDetails decide(@PathVariable long reportId, @RequestBody Decided decided) {
        List<Integer> changes = decided.changes();
        return returned.decide(reportId, changes == null ? null : Set.copyOf(changes), decided.accept());
    }
}
