package org.xiaohao.samples;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One fictional plan that other classes write as a document of every kind, so that what is read can be compared. */
public final class SamplePlan {

    /**
     * A task of the plan.
     *
     * @param section heading with its number
     * @param deadline words of the deadline, empty for none
     */
    public record Task(
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
    static final String ADDRESSEES = "各镇人民政府、各街道办事处，区各有关部门：";
    static final String PREAMBLE =
            "2026年全区法治建设工作的总体要求是：围绕区委、区政府中心工作，坚持依法行政、公正执法、全民守法一体推进，以看得见的方式解决群众身边的问题，为全区高质量发展提供有力的法治保障。现就重点工作明确如下。";
    static final String ISSUER = "示范区委依法治区办";
    static final String DATE = "2026年2月10日";
    private static final List<String> SECTIONS = List.of("转变政府职能", "严格规范执法", "化解社会矛盾");
    private static final List<String> ORDINALS = List.of("一、", "二、", "三、");
    static final List<String> COLUMNS = List.of("序号", "类别", "工作任务", "具体措施", "牵头单位", "责任单位", "配合单位", "完成时限");

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
    public static List<Task> tasks() {
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

    /** A task with its statement of units, as a paragraph. */
    static String words(Task task) {
        return task.title + "。" + task.body + statement(task);
    }

    /** A task as a row of a ledger with {@link #COLUMNS}. */
    static List<String> cells(Task task) {
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
}
