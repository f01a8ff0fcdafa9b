package org.xiaohao.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.xiaohao.document.DocumentReader;
import org.xiaohao.parsing.PlanParser;
import org.xiaohao.parsing.result.ParsedTask;
import org.xiaohao.parsing.result.UnitMention;

class PlanTemplateTest {

    @Test
    void whatIsFilledInIsRead() throws IOException {
        byte[] filled;
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(PlanTemplate.content()));
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            fill(
                    workbook.getSheetAt(0).createRow(1),
                    List.of("1", "普法", "开展普法培训", "组织两场培训。", "区司法局", "区财政局、区教育局", "", "2026年6月底前"));
            fill(workbook.getSheetAt(0).createRow(2), List.of("2", "执法", "开展执法检查", "", "区城管局", "", "区公安局", "长期坚持"));
            workbook.write(out);
            filled = out.toByteArray();
        }

        List<ParsedTask> tasks = new PlanParser()
                .parse(new DocumentReader().read(filled, PlanTemplate.FILE_NAME))
                .tasks();

        assertThat(tasks).extracting(ParsedTask::title).containsExactly("开展普法培训", "开展执法检查");
        assertThat(tasks).extracting(ParsedTask::section).containsExactly("普法", "执法");
        assertThat(tasks.getFirst().responsible()).extracting(UnitMention::name).containsExactly("区财政局", "区教育局");
        assertThat(tasks.getFirst().deadline()).isEqualTo("2026-06-30");
        assertThat(tasks.getLast().lead()).extracting(UnitMention::name).containsExactly("区城管局");
        assertThat(tasks.getLast().supporting()).extracting(UnitMention::name).containsExactly("区公安局");
        assertThat(tasks.getLast().longTerm()).isTrue();
    }

    private static void fill(Row row, List<String> words) {
        for (int column = 0; column < words.size(); column++) {
            row.createCell(column).setCellValue(words.get(column));
        }
    }
}
