package org.xiaohao.attachment;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.xiaohao.shared.UploadPath;

/** How much may be sent as evidence over the REST API, and by how many at a time. */
@Configuration(proxyBeanMethods = false)
class AttachmentUploads {

    /** What a form puts around a file. */
    private static final int FORM = 1024 * 1024;

    private static final int AT_ONCE = 8;

    @Bean
    static UploadPath evidenceFiles() {
        return new UploadPath(AttachmentApi.ADDRESS, AttachmentPurpose.EVIDENCE.maxBytes() + FORM, AT_ONCE, true);
    }
}
