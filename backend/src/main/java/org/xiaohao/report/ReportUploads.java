package org.xiaohao.report;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.xiaohao.shared.UploadPath;

/** How much may be sent of reports that are only read, and by how many at a time. */
@Configuration(proxyBeanMethods = false)
class ReportUploads {

    /** As much as of a plan: 50 MB, and what a form puts around a file. */
    private static final long MAX_BYTES = 51L * 1024 * 1024;

    /** A document is in memory while it is read. */
    private static final int AT_ONCE = 2;

    @Bean
    static UploadPath reportsToLearnFrom() {
        return new UploadPath(OutlineLearningApi.ADDRESS, MAX_BYTES, AT_ONCE, true);
    }

    @Bean
    static UploadPath reportsToCheck() {
        return new UploadPath(ReportCheckingApi.ADDRESS, MAX_BYTES, AT_ONCE, true);
    }

    @Bean
    static UploadPath reportsThatComeBack() {
        return new UploadPath("/api/reports/*/returned", MAX_BYTES, AT_ONCE, true);
    }
}
