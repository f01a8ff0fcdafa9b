package org.xiaohao.progress;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.xiaohao.shared.UploadPath;

/** How much text may be sent to have its figures found, and by how many at a time. */
@Configuration(proxyBeanMethods = false)
class FigureFindingUploads {

    /** A character has three bytes at most in UTF-8, or four as a pair. */
    private static final int MAX_BYTES = 3 * FigureFindingService.MAX_TEXT;

    /** It is asked while people type, and answered in milliseconds. */
    private static final int AT_ONCE = 8;

    @Bean
    static UploadPath textsWithFigures() {
        return new UploadPath(FigureFindingApi.ADDRESS, MAX_BYTES, AT_ONCE, false);
    }
}
