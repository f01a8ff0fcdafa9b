package org.xiaohao.document.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xiaohao.document.DocumentReader;
import org.xiaohao.document.ground.SourceText;

class CsvReaderTest {

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "GBK", "UTF-16LE"})
    void quotedValuesMayHoldSeparatorsQuotesAndBreaks(String charset) {
        String mark = charset.startsWith("UTF") ? "\uFEFF" : "";
        byte[] content = (mark + "序号,任务,责任单位\r\n1,\"做事,做\"\"好\"\"事\",\"区司法局\r\n区财政局\"\r\n2,乙,区教育局\r\n")
                .getBytes(Charset.forName(charset));
        SourceText source = new DocumentReader().read(content, "a.txt");

        assertThat(source.text()).isEqualTo("""
                | 序号 | 任务 | 责任单位 |
                | 1 | 做事,做"好"事 | 区司法局 区财政局 |
                | 2 | 乙 | 区教育局 |
                """);
        assertThat(source.mediaType()).isEqualTo("text/csv");
    }

    @Test
    void theNameHelpsWhereRowsAreRagged() {
        byte[] content = "序号,任务,责任单位\n1,甲,区司法局\n备注\n另行通知\n".getBytes(StandardCharsets.UTF_8);

        assertThat(new DocumentReader().read(content, "a.csv").mediaType()).isEqualTo("text/csv");
        assertThat(new DocumentReader().read(content, "a.txt").mediaType()).isEqualTo("text/plain");
    }

    @Test
    void proseWithCommasIsNoTable() {
        String prose = "一、总则\n1.做事,做好事,一直做。(牵头单位:区司法局,责任单位:区财政局)\n2.办事,快办。(责任单位:区教育局)\n";

        assertThat(new DocumentReader()
                        .read(prose.getBytes(Charset.forName("GBK")), "a.txt")
                        .text())
                .isEqualTo(prose);
    }

    @Test
    void copiedCellsWithBreaksAreOneRow() {
        byte[] content = "序号\t任务\t责任单位\n1\t\"甲\n乙\"\t区司法局\n2\t丙\t区教育局\n".getBytes(StandardCharsets.UTF_8);

        assertThat(new DocumentReader().read(content, "").text()).contains("| 1 | 甲 乙 | 区司法局 |");
    }
}
