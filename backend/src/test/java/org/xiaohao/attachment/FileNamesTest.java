package org.xiaohao.attachment;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FileNamesTest {

    @ParameterizedTest
    @CsvSource({
        "报告 (1).docx, 报告 (1).docx",
        "../../etc/passwd, passwd",
        "C:\\Users\\a\\照片.jpg, 照片.jpg",
        "/tmp/x.pdf, x.pdf",
        ".htaccess, htaccess",
        "..., file",
        "a/, file",
        "'a:b*c?d<e>f|g.txt', abcdefg.txt"
    })
    void keepsTheLastPartWithoutDangerousSigns(String typed, String kept) {
        assertThat(FileNames.sanitise(typed)).isEqualTo(kept);
    }

    @Test
    void dropsWhatDoesNotShow() {
        assertThat(FileNames.sanitise("a\r\nb\u0000c\u202Etxt.exe\"")).isEqualTo("abctxt.exe");
    }

    @Test
    void shortensTheStemAndKeepsTheExtension() {
        assertThat(FileNames.sanitise("长".repeat(300) + ".docx")).hasSize(200).endsWith("长.docx");
        assertThat(FileNames.sanitise("x".repeat(194) + "\uD842\uDFB7".repeat(20) + ".docx"))
                .isEqualTo("x".repeat(194) + ".docx");
    }

    @ParameterizedTest
    @CsvSource({"a.PDF, pdf", "a.tar.gz, gz", "a, ''", "a., ''"})
    void readsTheExtension(String name, String extension) {
        assertThat(FileNames.extension(name)).isEqualTo(extension);
    }
}
