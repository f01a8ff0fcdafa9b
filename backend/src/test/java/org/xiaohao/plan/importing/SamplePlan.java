package org.xiaohao.plan.importing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFAbstractNum;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.jspecify.annotations.Nullable;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTAbstractNum;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTLvl;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STLevelSuffix;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STMerge;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STNumberFormat;

/** One fictional plan that is written as a document of every kind, so that what is read can be compared with it. */
final class SamplePlan {

    /**
     * A task of the plan.
     *
     * @param section heading with its number
     * @param deadline words of the deadline, empty for none
     */
    record Task(
            String number,
            String section,
            String title,
            String body,
            List<String> lead,
            List<String> responsible,
            List<String> supporting,
            String deadline,
            @Nullable LocalDate day) {}

    static final String TITLE = "示范区2026年法治建设工作要点";
    static final String DOCUMENT_NUMBER = "示法发〔2026〕3号";
    private static final String ADDRESSEES = "各镇人民政府、各街道办事处，区各有关部门：";
    private static final String PREAMBLE =
            "2026年全区法治建设工作的总体要求是：围绕区委、区政府中心工作，坚持依法行政、公正执法、全民守法一体推进，以看得见的方式解决群众身边的问题，为全区高质量发展提供有力的法治保障。现就重点工作明确如下。";
    private static final String ISSUER = "示范区委依法治区办";
    private static final String DATE = "2026年2月10日";
    private static final List<String> SECTIONS = List.of("转变政府职能", "严格规范执法", "化解社会矛盾");
    private static final List<String> ORDINALS = List.of("一、", "二、", "三、");
    private static final List<String> COLUMNS = List.of("序号", "类别", "工作任务", "具体措施", "牵头单位", "责任单位", "配合单位", "完成时限");

    static final List<Task> TASKS = List.of(
            task(
                    0,
                    "深化行政审批改革",
                    "编制区级行政许可事项实施规范，逐项明确申请条件、办理程序和办理时限，推动高频事项“一窗受理”，办理材料在去年基础上再压减百分之十，并向社会公布办理结果。",
                    "区行政审批局",
                    "区委编办、区司法局",
                    "各镇[街道]",
                    "2026年6月30日"),
            task(0, "清理规范性文件", "对现行有效的规范性文件全面清理，清理结果及时公开。", "区司法局、区政府办", "区各有关部门", "", "2026年9月30日"),
            task(0, "提升政务服务水平", "在各镇(街道)设立服务窗口。建立“好差评”回访制度。", "区行政审批局", "区大数据局", "", ""),
            task(
                    1,
                    "推行包容审慎监管",
                    "完善轻微违法行为不予处罚清单，推广说理式执法文书，做到处罚与教育相结合。每季度开展一次案卷评查，评查结果在全区通报，对发现的问题建立清单、明确责任、限期整改。",
                    "区市场监管局",
                    "区城管局、区生态环境局、区应急局",
                    "区司法局",
                    "2026年11月30日"),
            task(1, "加强执法人员培训", "组织全员轮训，未通过考试的不得上岗。", "区司法局", "区人社局", "", "2026年10月31日"),
            task(1, "公开执法信息", "执法决定信息应公开尽公开。", "区政府办", "区各有关部门、各镇[街道]", "", "长期坚持"),
            task(
                    2,
                    "健全多元化解机制",
                    "整合人民调解、行政调解、司法调解力量，建设区级矛盾纠纷调处化解中心。",
                    "区委政法委",
                    "区法院、区司法局、区信访局",
                    "区妇联、区总工会",
                    "2026年12月31日"),
            task(2, "规范行政复议", "推进复议案件繁简分流。对重大疑难案件组织听证。", "区司法局", "区各有关部门", "", "2026年12月31日"),
            task(2, "落实普法责任", "实施“八五”普法规划收官工作，组织宪法宣传周活动。", "区司法局", "区委宣传部、区教育局", "各镇[街道]", "2026年12月31日"));

    private SamplePlan() {}

    private static Task task(
            int section,
            String title,
            String body,
            String lead,
            String responsible,
            String supporting,
            String deadline) {
        LocalDate day = deadline.matches("[0-9]+年[0-9]+月[0-9]+日") ? day(deadline) : null;
        return new Task(
                "",
                ORDINALS.get(section) + SECTIONS.get(section),
                title,
                body,
                units(lead),
                units(responsible),
                units(supporting),
                deadline,
                day);
    }

    private static LocalDate day(String words) {
        String[] parts = words.split("[年月日]");
        return LocalDate.of(Integer.parseInt(parts[0]), Integer.parseInt(parts[1]), Integer.parseInt(parts[2]));
    }

    private static List<String> units(String words) {
        return words.isEmpty() ? List.of() : List.of(words.split("、"));
    }

    /** The tasks with their numbers, which begin again in each section. */
    static List<Task> tasks() {
        List<Task> numbered = new ArrayList<>();
        int number = 0;
        for (Task task : TASKS) {
            boolean begins = numbered.isEmpty() || !numbered.getLast().section.equals(task.section);
            number = begins ? 1 : number + 1;
            numbered.add(new Task(
                    Integer.toString(number),
                    task.section,
                    task.title,
                    task.body,
                    task.lead,
                    task.responsible,
                    task.supporting,
                    task.deadline,
                    task.day));
        }
        return numbered;
    }

    private static String statement(Task task) {
        StringBuilder words = new StringBuilder("（牵头单位：").append(String.join("、", task.lead));
        words.append("，责任单位：").append(String.join("、", task.responsible));
        if (!task.supporting.isEmpty()) {
            words.append("，配合单位：").append(String.join("、", task.supporting));
        }
        if (!task.deadline.isEmpty()) {
            words.append("，完成时限：").append(task.deadline);
        }
        return words.append("）").toString();
    }

    private static String words(Task task) {
        return task.title + "。" + task.body + statement(task);
    }

    /** The plan as plain text. */
    static String text() {
        StringBuilder text = new StringBuilder();
        for (String line : List.of(TITLE, DOCUMENT_NUMBER, ADDRESSEES, PREAMBLE)) {
            text.append(line).append('\n');
        }
        String section = "";
        for (Task task : tasks()) {
            if (!task.section.equals(section)) {
                section = task.section;
                text.append(section).append('\n');
            }
            text.append(task.number).append(".").append(words(task)).append('\n');
        }
        return text.append(ISSUER).append('\n').append(DATE).append('\n').toString();
    }

    /** The plan as a page of a web site, with an ordered list and the furniture of such a site. */
    static String html() {
        StringBuilder page = new StringBuilder("""
                <!DOCTYPE html><html><head><meta charset="gb2312"><title>%s_示范区人民政府</title>
                <script>var menu = "1.脚本（责任单位：无）";</script></head><body>
                <div class="header"><a href="/">首页</a> | <a href="/zw">政务公开</a> | <a href="/hd">互动交流</a></div>
                <div class="crumbs">您的位置：<a href="/">首页</a> &gt; <a href="/zw">政务公开</a></div>
                <div class="wrap"><div class="main"><h1>%s</h1>
                <div class="share">分享到：<a>微信</a><a>微博</a></div>
                <div class="article">
                """.formatted(TITLE, TITLE));
        for (String line : List.of(DOCUMENT_NUMBER, ADDRESSEES, PREAMBLE)) {
            page.append("<p>&nbsp;&nbsp;").append(line).append("</p>\n");
        }
        String section = "";
        for (Task task : tasks()) {
            if (!task.section.equals(section)) {
                page.append(section.isEmpty() ? "" : "</ol>\n");
                section = task.section;
                page.append("<p><strong>").append(section).append("</strong></p>\n<ol>\n");
            }
            page.append("<li>").append(words(task).replace("。", "。\n   ")).append("</li>\n");
        }
        return page.append("</ol><p style=\"text-align:right\">" + ISSUER + "<br>" + DATE + "</p>")
                .append("<p>【<a>打印</a>】【<a>关闭</a>】</p></div><p>上一篇：<a>关于1.放假的通知</a></p></div></div>")
                .append("<footer>版权所有：示范区人民政府 备案号1234</footer></body></html>")
                .toString();
    }

    /** The page as a web archive with a picture before it. */
    static byte[] mht() {
        Base64.Encoder encoder = Base64.getMimeEncoder();
        String page = encoder.encodeToString(html().getBytes(Charset.forName("GBK")));
        return """
                From: <Saved by a browser>
                Subject: plan
                MIME-Version: 1.0
                Content-Type: multipart/related; type="text/html";
                \tboundary="----=_Part_0"

                This is a multi-part message in MIME format.

                ------=_Part_0
                Content-Type: image/png
                Content-Transfer-Encoding: base64

                iVBORw0KGgo=

                ------=_Part_0
                Content-Type: text/html; charset="gb2312"
                Content-Transfer-Encoding: base64
                Content-Location: http://plan.example/plan.html

                %s
                ------=_Part_0--
                """.formatted(page).replace("\r\n", "\n").replace("\n", "\r\n").getBytes(StandardCharsets.US_ASCII);
    }

    private static List<String> cells(Task task) {
        return List.of(
                task.number,
                task.section,
                task.title,
                task.body,
                String.join("、", task.lead),
                String.join("、", task.responsible),
                String.join("、", task.supporting),
                task.deadline);
    }

    /** The plan as a ledger in comma-separated values. */
    static String csv() {
        StringBuilder csv = new StringBuilder(String.join(",", COLUMNS)).append("\r\n");
        for (Task task : tasks()) {
            List<String> cells = new ArrayList<>();
            cells(task).forEach(cell -> cells.add('"' + cell.replace("\"", "\"\"") + '"'));
            csv.append(String.join(",", cells)).append("\r\n");
        }
        return csv.toString();
    }

    /** The plan as a ledger, its sections in merged cells and its deadlines as dates. */
    static byte[] ledger(Workbook workbook) throws IOException {
        Sheet sheet = workbook.createSheet("台账");
        sheet.createRow(0).createCell(0).setCellValue(TITLE);
        sheet.addMergedRegion(new CellRangeAddress(0, 0, 0, COLUMNS.size() - 1));
        Row header = sheet.createRow(2);
        for (int column = 0; column < COLUMNS.size(); column++) {
            header.createCell(column).setCellValue(COLUMNS.get(column));
        }
        CellStyle date = workbook.createCellStyle();
        date.setDataFormat(workbook.createDataFormat().getFormat("yyyy\"年\"m\"月\"d\"日\""));
        int first = 3;
        int row = 3;
        for (Task task : tasks()) {
            if (row > first && !task.section.equals(tasks().get(row - 4).section)) {
                sheet.addMergedRegion(new CellRangeAddress(first, row - 1, 1, 1));
                first = row;
            }
            List<String> cells = cells(task);
            Row line = sheet.createRow(row);
            line.createCell(0).setCellValue(Integer.parseInt(task.number));
            for (int column = row == first ? 1 : 2; column < 7; column++) {
                line.createCell(column).setCellValue(cells.get(column));
            }
            Cell deadline = line.createCell(7);
            if (task.day == null) {
                deadline.setCellValue(task.deadline);
            } else {
                deadline.setCellStyle(date);
                deadline.setCellValue(task.day);
            }
            row++;
        }
        sheet.addMergedRegion(new CellRangeAddress(first, row - 1, 1, 1));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        workbook.write(bytes);
        return bytes.toByteArray();
    }

    /** The plan as a Word document whose numbers are all automatic, with page numbers. */
    static byte[] docx() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (XWPFDocument document = new XWPFDocument()) {
            BigInteger list = numbering(document);
            write(document, TITLE, 22).setAlignment(ParagraphAlignment.CENTER);
            write(document, DOCUMENT_NUMBER, 16).setAlignment(ParagraphAlignment.CENTER);
            write(document, ADDRESSEES, 16);
            indent(write(document, PREAMBLE, 16));
            String section = "";
            for (Task task : tasks()) {
                if (!task.section.equals(section)) {
                    section = task.section;
                    number(write(document, section.substring(2), 16), list, 0);
                }
                number(write(document, words(task), 16), list, 1);
            }
            write(document, ISSUER, 16).setAlignment(ParagraphAlignment.RIGHT);
            write(document, DATE, 16).setAlignment(ParagraphAlignment.RIGHT);
            addPageNumber(document);
            document.write(bytes);
        }
        return bytes.toByteArray();
    }

    /** The plan as a Word table with merged cells. */
    static byte[] docxTable() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (XWPFDocument document = new XWPFDocument()) {
            write(document, TITLE, 22).setAlignment(ParagraphAlignment.CENTER);
            XWPFTable table = document.createTable(TASKS.size() + 1, COLUMNS.size());
            fill(table, 0, COLUMNS);
            String section = "";
            for (int row = 1; row <= TASKS.size(); row++) {
                Task task = tasks().get(row - 1);
                boolean begins = !task.section.equals(section);
                section = task.section;
                fill(table, row, cells(task));
                XWPFTableCell cell = table.getRow(row).getCell(1);
                cell.getCTTc().addNewTcPr().addNewVMerge().setVal(begins ? STMerge.RESTART : STMerge.CONTINUE);
                if (!begins) {
                    cell.getParagraphs().getFirst().getRuns().getFirst().setText("", 0);
                }
            }
            addPageNumber(document);
            document.write(bytes);
        }
        return bytes.toByteArray();
    }

    private static void fill(XWPFTable table, int row, List<String> cells) {
        for (int column = 0; column < cells.size(); column++) {
            table.getRow(row).getCell(column).setText(cells.get(column));
        }
    }

    private static void addPageNumber(XWPFDocument document) {
        XWPFParagraph footer = document.createFooter(HeaderFooterType.DEFAULT).createParagraph();
        footer.createRun().setText("— ");
        footer.getCTP().addNewFldSimple().setInstr("PAGE");
        footer.createRun().setText(" —");
        document.createHeader(HeaderFooterType.DEFAULT)
                .createParagraph()
                .createRun()
                .setText("示范区委依法治区办文件");
    }

    private static XWPFParagraph write(XWPFDocument document, String words, int size) {
        XWPFParagraph paragraph = document.createParagraph();
        XWPFRun run = paragraph.createRun();
        run.setFontSize(size);
        run.setText(words);
        return paragraph;
    }

    private static void indent(XWPFParagraph paragraph) {
        paragraph.setIndentationFirstLine(640);
    }

    private static void number(XWPFParagraph paragraph, BigInteger list, int level) {
        paragraph.setNumID(list);
        paragraph.setNumILvl(BigInteger.valueOf(level));
        paragraph.setIndentationLeft(0);
        indent(paragraph);
    }

    private static BigInteger numbering(XWPFDocument document) {
        CTAbstractNum kind = CTAbstractNum.Factory.newInstance();
        kind.setAbstractNumId(BigInteger.ZERO);
        addLevel(kind, 0, STNumberFormat.CHINESE_COUNTING, "%1、");
        addLevel(kind, 1, STNumberFormat.DECIMAL, "%2.");
        BigInteger id = document.createNumbering().addAbstractNum(new XWPFAbstractNum(kind));
        return document.getNumbering().addNum(id);
    }

    private static void addLevel(CTAbstractNum kind, int level, STNumberFormat.Enum format, String text) {
        CTLvl added = kind.addNewLvl();
        added.setIlvl(BigInteger.valueOf(level));
        added.addNewStart().setVal(BigInteger.ONE);
        added.addNewNumFmt().setVal(format);
        added.addNewSuff().setVal(STLevelSuffix.NOTHING);
        added.addNewLvlText().setVal(text);
    }
}
