package org.xiaohao.report.drafting;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AmountsTest {

    @ParameterizedTest
    @CsvSource({
        "93.24,    %,    false, 93.2%",
        "99.96,    %,    false, 99.96%",
        "99.999,   %,    false, 99.99%",
        "100,      %,    false, 100%",
        "0.04,     %,    false, 0.04%",
        "89.97,    %,    true,  89.9%以上",
        "12.36,    ‰,    false, 12.4‰",
        "999.97,   ‰,    false, 999.97‰",
        "46000,    起,   true,  4.6万余起",
        "98999,    件,   true,  9.8万余件",
        "164500,   件,   false, 16.45万件",
        "164512,   件,   false, 164512件",
        "1849,     万元, false, 1849万元",
        "18500000, 元,   false, 1850万元",
        "125634.58, 元,  false, 12.56万余元",
        "199999.99, 元,  false, 19.99万余元",
        "2030,     元,   false, 2030元",
        "20,       亿元, false, 20亿元",
        "123456,   万元, false, 123456万元",
        "123456,   万元, true,  12.34亿余元",
        "1999.99999, 万元, false, 1999.99万余元"
    })
    void anAmountIsPrintedAsItIsAndNeverLarger(BigDecimal amount, String classifier, boolean atLeast, String printed) {
        assertThat(Amounts.print(amount, classifier, atLeast)).isEqualTo(printed);
    }
}
