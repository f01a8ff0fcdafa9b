package org.xiaohao.parsing.result;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.xiaohao.document.ground.NoteCode;

class DiagnosticCodeTest {

    @ParameterizedTest
    @EnumSource(NoteCode.class)
    void whateverAReaderNotesIsSaidToThePerson(NoteCode note) {
        assertThat(DiagnosticCode.of(note).pattern()).endsWith("。");
    }
}
