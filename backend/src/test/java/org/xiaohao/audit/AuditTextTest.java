package org.xiaohao.audit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AuditTextTest {

    @Test
    void keepsOrdinaryText() {
        assertThat(AuditText.clean("区司法局 A-1 \uD842\uDFB7", 100)).isEqualTo("区司法局 A-1 \uD842\uDFB7");
    }

    @Test
    void replacesWhatForgesOrHidesLines() {
        assertThat(AuditText.clean("a\r\nb\tc\u0000d\u202Ee\u2028f\u0085g\uD800h", 100))
                .isEqualTo("a  b c d e f g h");
    }

    @Test
    void cutsLongTextWithAnEllipsis() {
        assertThat(AuditText.clean("x".repeat(2001), 2000)).hasSize(2000).endsWith("x\u2026");
        assertThat(AuditText.clean("x".repeat(2000), 2000)).hasSize(2000).endsWith("xx");
    }

    @Test
    void neverCutsACharacterInTwo() {
        String cut = AuditText.clean("x".repeat(8) + "\uD842\uDFB7\uD842\uDFB7", 10);

        assertThat(cut).isEqualTo("x".repeat(8) + "\u2026");
    }
}
