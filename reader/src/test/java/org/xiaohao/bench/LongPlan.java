package org.xiaohao.bench;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.poi.xwpf.usermodel.XWPFDocument;

/** A fictional plan of any length; an item fills two thirds of a page, so that 300 of them make 200 pages. */
final class LongPlan {

    private static final int ITEMS_PER_SECTION = 25;
    private static final String[] UNITS = {
        "区司法局", "区财政局", "区教育局", "区人力资源和社会保障局", "区市场监管局", "区住房城乡建设局", "区文化和旅游局", "区应急管理局"
    };
    private static final String SENTENCE = "坚持问题导向，健全工作机制，细化责任分工，加强部门协同和上下联动，定期调度进展情况，及时研究解决推进中的困难，确保各项措施落到实处、取得实效。";
    private static final int SENTENCES = 6;

    private LongPlan() {}

    static String text(int items) {
        StringBuilder text = new StringBuilder("2026年示范区重点工作任务清单\n\n各有关单位要按照任务清单抓好落实。\n\n");
        for (int i = 0; i < items; i++) {
            if (i % ITEMS_PER_SECTION == 0) {
                text.append("第").append(i / ITEMS_PER_SECTION + 1).append("部分　重点任务\n\n");
            }
            text.append(i + 1).append(".推进第").append(i + 1).append("项重点工作。");
            text.append(SENTENCE.repeat(SENTENCES));
            text.append("（牵头单位：").append(UNITS[i % UNITS.length]);
            text.append("，责任单位：").append(UNITS[(i + 1) % UNITS.length]).append("、");
            text.append(UNITS[(i + 3) % UNITS.length]).append("、各镇（街道），完成时限：2026年");
            text.append(i % 12 + 1).append("月底）\n\n");
        }
        return text.toString();
    }

    /** The same as a Word document, a paragraph a line. */
    static byte[] docx(int items) {
        try (XWPFDocument document = new XWPFDocument();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            text(items)
                    .lines()
                    .filter(line -> !line.isBlank())
                    .forEach(line -> document.createParagraph().createRun().setText(line));
            document.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
