package org.xiaohao.ui.attachment;

import com.vaadin.flow.server.communication.StreamRequestHandler;
import java.util.Arrays;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.xiaohao.attachment.AttachmentPurpose;
import org.xiaohao.shared.UploadPath;

/** Where the pages send files to, as plain bytes and never in forms. */
@Configuration(proxyBeanMethods = false)
class UploadAddresses {

    /** Each takes a thread of the server for as long as its line is slow; most of them are left for the pages. */
    private static final int AT_ONCE = 64;

    /** Each field knows its own limit; what it says of a file that is too large comes before what is said of a request. */
    private static final long MARGIN = 1024 * 1024;

    @Bean
    static UploadPath uploadsOfPages() {
        long largest = Arrays.stream(AttachmentPurpose.values())
                .mapToLong(AttachmentPurpose::maxBytes)
                .max()
                .orElseThrow();
        return new UploadPath("/" + StreamRequestHandler.DYN_RES_PREFIX, largest + MARGIN, AT_ONCE, false);
    }
}
