package org.xiaohao.supervision;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/letter-form")
@Tag(name = "Letters")
class LetterFormApi {

    private final LetterFormService forms;

    LetterFormApi(LetterFormService forms) {
        this.forms = forms;
    }

    @GetMapping
    @Operation(summary = "How the office words and numbers its letters")
    LetterFormDetails form() {
        return forms.form();
    }

    @PutMapping
    @Operation(summary = "Changes the words and the number of the letters to come")
    LetterFormDetails update(@RequestBody UpdateLetterForm form) {
        return forms.update(form);
    }
}
