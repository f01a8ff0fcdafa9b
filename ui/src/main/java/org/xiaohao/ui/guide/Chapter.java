package org.xiaohao.ui.guide;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.xiaohao.shared.Actor;
import org.xiaohao.shared.Role;

/** The chapters of the guide in their order. Each is a text of Markdown, {@code guide/zh/<code>.md} and the same in English. */
enum Chapter {
    /** 开始使用: from an empty installation to the first issued plan. */
    START("start"),
    /** 批量录入单位和人员, 激活单. */
    ENROLMENT("admin/enrolment", "admin/slips"),
    /** 登录以后看到什么. */
    WORKBENCH("workbench"),
    /** 签收、异议和不涉及. */
    RECEIVE(),
    /** 填报一期进展. */
    REPORT(),
    /** 一页填完一期. */
    PERIOD("period"),
    /** 台账离线填报. */
    LEDGER("tasks/ledger"),
    /** 任务页: 延期、协调、移交. */
    TASK("tasks"),
    /** 申请办结, and what follows. */
    CLOSING(),
    /** 审核和退回, by the head of a unit. */
    APPROVE(),
    /** 方案导入和下发, by the office. */
    IMPORT("import", "plans"),
    /** 日历和日历订阅. */
    CALENDAR("calendar"),
    /** 督办, by the office and leaders. */
    MONITOR("monitor"),
    /** 督办函. */
    LETTERS("letters"),
    /** 督办事项. */
    MATTERS("matters"),
    /** 领导一页. */
    LEADER("leader"),
    /** 没有账号的单位怎么填报. */
    FORM("tasks/unit-form"),
    /** 年度报告, by the office. */
    REPORTS("report", "report/outlines"),
    /** 消息. */
    MESSAGES("notifications"),
    /** 单位、集合和账号, 授权确认. */
    REGISTER("admin/units", "admin/groups", "admin/accounts", "admin/confirmations", "admin/succession"),
    /** 设置、下级行政区、亮灯规则、工作日、督办规则. */
    SETTINGS("admin/jurisdiction", "admin/jurisdictions", "admin/light-rules", "admin/holidays", "admin/press"),
    /** 每日邮件 and what else leaves the house. */
    CHANNELS("admin/channels"),
    /** 审计日志. */
    AUDIT("audit");

    private static final List<String> LANGUAGES = List.of("zh", "en");

    private final List<String> pages;

    /** @param pages how the addresses of the pages that it is about begin */
    Chapter(String... pages) {
        this.pages = List.of(pages);
    }

    /** How it stands in the address, such as {@code period}. */
    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The chapter that is about a page, by the page's path; the first where none is. */
    static Chapter of(String path, Actor reader) {
        if (path.equals("workbench") && reader.has(Role.UNIT_HEAD) && !reader.has(Role.CLERK)) {
            return APPROVE;
        }
        Chapter best = WORKBENCH;
        int longest = 0;
        for (Chapter chapter : values()) {
            for (String page : chapter.pages) {
                if (page.length() > longest && (path + "/").startsWith(page + "/")) {
                    best = chapter;
                    longest = page.length();
                }
            }
        }
        return best;
    }

    /** Whether a chapter is about the page itself, by the page's path. */
    static boolean covers(String path) {
        return Arrays.stream(values())
                .flatMap(chapter -> chapter.pages.stream())
                .anyMatch(page -> (path + "/").startsWith(page + "/"));
    }

    static Optional<Chapter> coded(String code) {
        return Arrays.stream(values())
                .filter(chapter -> chapter.code().equals(code))
                .findFirst();
    }

    /** Its text in a language: Chinese where it is asked for, otherwise English. */
    String text(Locale locale) {
        String language = LANGUAGES.contains(locale.getLanguage()) ? locale.getLanguage() : "en";
        String name = "/guide/" + language + "/" + code() + ".md";
        try (InputStream in = Objects.requireNonNull(Chapter.class.getResourceAsStream(name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
