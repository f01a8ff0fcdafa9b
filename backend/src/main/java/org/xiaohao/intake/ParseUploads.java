package org.xiaohao.intake;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.xiaohao.document.ground.DocumentLimits;
import org.xiaohao.shared.UploadPath;

/** How much may be sent to be read over REST, and by how many at a time. */
@Configuration(proxyBeanMethods = false)
class ParseUploads {

    /** What a form puts around a file. */
    private static final int FORM = 1024 * 1024;

    /** A document is in memory while it is read. */
    private static final int AT_ONCE = 2;

    @Bean
    static UploadPath documentsToParse() {
        return new UploadPath(ParseApi.ADDRESS, DocumentLimits.MAX_FILE + FORM, AT_ONCE, true);
    }
}
