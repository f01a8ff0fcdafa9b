package org.xiaohao.document.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xiaohao.document.DocumentReader;
import org.xiaohao.document.ground.SourceText;

class HtmlReaderTest {

    private static final String TASKS = "<p>一、加强领导</p><p>1.学习贯彻。组织专题学习。（牵头单位：区委办）</p><p>2.督促落实。开展督察。（牵头单位：区政府办）</p>";

    @Test
    void theFurnitureOfASiteIsLeftOut() {
        SourceText source = read("""
                <html><head><title>示范区工作要点_示范区人民政府</title></head><body>
                <nav><a>首页</a><a>政务公开</a></nav><div id="top-search"><input value="1.搜索">搜索</div>
                <div class="location">当前位置：<a>首页</a></div>
                <table width="100%%"><tr><td><div class="left-menu"><a>1.菜单</a></div></td><td>
                <div class="con"><div class="tit">示范区2026年工作要点</div>
                <div class="info">来源：示范区司法局 发布时间：2026-03-01</div><div id="zoom">%s</div></div>
                <p>【打印】 【关闭】</p><p>上一篇：<a>1.别的通知</a></p></td></tr></table>
                <div class="footer">主办单位：示范区人民政府办公室</div><div style="display:none">1.藏（牵头单位：无）</div></body></html>
                """.formatted(TASKS));

        assertThat(source.text()).isEqualTo("""
                示范区2026年工作要点
                来源：示范区司法局 发布时间：2026-03-01
                一、加强领导
                1.学习贯彻。组织专题学习。（牵头单位：区委办）
                2.督促落实。开展督察。（牵头单位：区政府办）
                """);
        assertThat(source.titleHints()).containsExactly("示范区工作要点", "页面");
    }

    @Test
    void tablesWithinTablesAreReadInTime() {
        String nested = "<table><tr><td>甲<td>乙<tr><td>".repeat(150) + TASKS;

        assertTimeoutPreemptively(
                Duration.ofSeconds(20), () -> assertThat(read(nested).text()).contains("学习贯彻"));
    }

    @Test
    void whatStandsBesideTheListIsKept() {
        assertThat(
                        read("<div><p>排在第一位的为牵头单位。</p><table><tr><th>任务<th>责任单位<tr><td>甲<td>区司法局</table><p>以上请遵照执行，抓好落实。</p></div>")
                                .text())
                .isEqualTo("排在第一位的为牵头单位。\n| 任务 | 责任单位 |\n| 甲 | 区司法局 |\n以上请遵照执行，抓好落实。\n");
    }

    @Test
    void orderedListsShowTheirNumbers() {
        assertThat(read("<ol><li>甲<li><p>乙</p><li value=7>丙</ol><ol start=3 type=A><li>丁</ol>"
                                + "<ol style='list-style-type:cjk-ideographic'><li>戊</ol><ol style='list-style:none'><li>己</ol><ol><li>1、庚</ol>"
                                + "<ul><li>辛</ul>")
                        .text())
                .isEqualTo("1.甲\n2.乙\n7.丙\nC.丁\n一、戊\n己\n1、庚\n辛\n");
    }

    @Test
    void cellsThatSpanRowsAndColumnsAreSpread() {
        assertThat(read("<table><tr><th colspan=3>任务清单<tr><th>任务<th>措施<th>责任单位<tr><td rowspan=2>甲<td>一<td>区司法局<br>区财政局"
                                + "<tr><td>二<td rowspan=9>区教育局<tr><td colspan=2>乙</table>")
                        .text())
                .isEqualTo("""
                        任务清单
                        | 任务 | 措施 | 责任单位 |
                        | 甲 | 一 | 区司法局 区财政局 |
                        | 甲 | 二 | 区教育局 |
                        | 乙 | 乙 | 区教育局 |
                        """);
    }

    @Test
    void breaksOfTheSourceAreNoBreaksOfTheText() {
        assertThat(read("<p>做好\n   工作，<b>认真</b>\r\n落实 A\nB<br>&nbsp;&nbsp;第二行</p>")
                        .text())
                .isEqualTo("做好工作，认真落实 A B\n第二行\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"GBK", "GB18030", "UTF-8"})
    void theEncodingIsFoundWithoutBeingNamed(String charset) {
        byte[] page = ("<html><body>" + TASKS + "</body></html>").getBytes(Charset.forName(charset));

        assertThat(new DocumentReader().read(page, "a.html").text()).startsWith("一、加强领导\n");
    }

    @Test
    void aWrongNameOfTheEncodingIsNotBelieved() {
        byte[] page =
                ("<html><meta charset='utf-8'><body>" + TASKS + "</body></html>").getBytes(Charset.forName("GBK"));

        assertThat(new DocumentReader().read(page, "a.doc").text()).startsWith("一、加强领导\n");
    }

    @Test
    void pastedRichTextIsRead() {
        String pasted = "<html xmlns:o=\"urn:x\"><body><!--StartFragment--><p class=MsoNormal><![if !supportLists]>"
                + "<span style='mso-list:Ignore'>1.<span>&nbsp;&nbsp; </span></span><![endif]>做事。<o:p></o:p></p><!--EndFragment-->";

        assertThat(new DocumentReader().readHtml(pasted).text()).isEqualTo("1. 做事。\n");
    }

    @Test
    void aWebArchiveInQuotedPrintableIsRead() {
        String archive = """
                MIME-Version: 1.0
                Content-Type: multipart/related; boundary="x"

                --x
                Content-Type: text/html; charset="utf-8"
                Content-Transfer-Encoding: quoted-printable

                <p>1.=E5=81=9A=E4=
                =BA=8B</p>
                --x--
                """;

        assertThat(new DocumentReader()
                        .read(archive.getBytes(StandardCharsets.US_ASCII), "a.mht")
                        .text())
                .isEqualTo("1.做事\n");
    }

    private static SourceText read(String html) {
        return new DocumentReader().read(html.getBytes(StandardCharsets.UTF_8), "页面.html");
    }
}
