package org.xiaohao.ui.shared;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Pictures and PDF are looked at in the page; nothing else is, for a browser might run it. */
class FilePreviewTest {

    @ParameterizedTest
    @ValueSource(strings = {"application/pdf", "image/png", "image/jpeg", "image/gif", "image/webp"})
    void picturesAndPdfAreShown(String type) {
        assertThat(FilePreview.shows(type)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/html", "image/svg+xml", "text/plain", "application/xhtml+xml", "application/zip"})
    void nothingElseIs(String type) {
        assertThat(FilePreview.shows(type)).isFalse();
    }
}
