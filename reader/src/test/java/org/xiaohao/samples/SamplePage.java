package org.xiaohao.samples;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;

/** {@link SamplePlan} as a page of a web site. */
public final class SamplePage {

    private SamplePage() {}

    /** The plan as a page of a web site, with an ordered list and the furniture of such a site. */
    public static String html() {
        StringBuilder page = new StringBuilder("""
                <!DOCTYPE html><html><head><meta charset="gb2312"><title>%s_示范区人民政府</title>
                <script>var menu = "1.脚本（责任单位：无）";</script></head><body>
                <div class="header"><a href="/">首页</a> | <a href="/zw">政务公开</a> | <a href="/hd">互动交流</a></div>
                <div class="crumbs">您的位置：<a href="/">首页</a> &gt; <a href="/zw">政务公开</a></div>
                <div class="wrap"><div class="main"><h1>%s</h1>
                <div class="share">分享到：<a>微信</a><a>微博</a></div>
                <div class="article">
                """.formatted(SamplePlan.TITLE, SamplePlan.TITLE));
        for (String line : List.of(SamplePlan.DOCUMENT_NUMBER, SamplePlan.ADDRESSEES, SamplePlan.PREAMBLE)) {
            page.append("<p>&nbsp;&nbsp;").append(line).append("</p>\n");
        }
        String section = "";
        for (SamplePlan.Task task : SamplePlan.tasks()) {
            if (!task.section().equals(section)) {
                page.append(section.isEmpty() ? "" : "</ol>\n");
                section = task.section();
                page.append("<p><strong>").append(section).append("</strong></p>\n<ol>\n");
            }
            page.append("<li>")
                    .append(SamplePlan.words(task).replace("。", "。\n   "))
                    .append("</li>\n");
        }
        return page.append(
                        "</ol><p style=\"text-align:right\">" + SamplePlan.ISSUER + "<br>" + SamplePlan.DATE + "</p>")
                .append("<p>【<a>打印</a>】【<a>关闭</a>】</p></div><p>上一篇：<a>关于1.放假的通知</a></p></div></div>")
                .append("<footer>版权所有：示范区人民政府 备案号1234</footer></body></html>")
                .toString();
    }

    /** The page as a web archive with a picture before it. */
    public static byte[] mht() {
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
}
