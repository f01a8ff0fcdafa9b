package org.xiaohao.report;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Which texts of a report were looked at for secrets. */
@Component
class SecrecyRows {

    private final SecrecyChecks checks;

    SecrecyRows(SecrecyChecks checks) {
        this.checks = checks;
    }

    /** The check of the text as it stands; empty where it was changed since, or never checked. */
    Optional<SecrecyCheck> of(AnnualReport report, ReportDetails details) {
        return checks.findByReportIdAndTextHash(report.getId(), hash(details));
    }

    void save(SecrecyCheck check) {
        checks.saveAndFlush(check);
    }

    /** Of the text that would be signed. */
    static String hash(ReportDetails report) {
        try {
            MessageDigest sum = MessageDigest.getInstance("SHA-256");
            sum.update(report.title().getBytes(StandardCharsets.UTF_8));
            new ReportText(report, true).document().blocks().forEach(block -> {
                sum.update((byte) '\n');
                sum.update(block.toString().getBytes(StandardCharsets.UTF_8));
            });
            return HexFormat.of().formatHex(sum.digest());
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
