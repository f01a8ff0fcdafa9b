package org.xiaohao.ledger;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.xiaohao.attachment.AttachmentPurpose;
import org.xiaohao.shared.UploadPath;

/** How much may be sent of a ledger, and by how many at a time. */
@Configuration(proxyBeanMethods = false)
class LedgerUploads {

    /** What a form puts around a file. */
    private static final int FORM = 1024 * 1024;

    /** A sheet is in memory while it is compared. */
    private static final int AT_ONCE = 4;

    @Bean
    static UploadPath filledLedgers() {
        return new UploadPath(LedgerApi.PREVIEW, AttachmentPurpose.LEDGER.maxBytes() + FORM, AT_ONCE, true);
    }

    @Bean
    static UploadPath filledForms() {
        return new UploadPath(UnitFormApi.PREVIEW, AttachmentPurpose.LEDGER.maxBytes() + FORM, AT_ONCE, true);
    }
}
