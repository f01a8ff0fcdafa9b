package org.xiaohao.report;

import java.nio.charset.StandardCharsets;
import org.springframework.web.util.HtmlUtils;
import org.xiaohao.paper.OfficialDocument;
import org.xiaohao.paper.OfficialDocument.Heading;
import org.xiaohao.paper.OfficialDocument.Paragraph;
import org.xiaohao.paper.OfficialText;

/** Writes a report as a page for a web site: whole in itself, without script, every word escaped. */
final class ReportHtml {

    private static final String STYLE = """
            body{margin:0;background:#fff;color:#1a1a1a;font:18px/1.9 FangSong,STFangsong,"Noto Serif SC",serif}
            article{max-width:44em;margin:0 auto;padding:2.5em 1.25em}
            h1{font-size:1.6em;line-height:1.5;text-align:center;margin:0 0 1.5em}
            h2,h3,h4,h5{font-size:1em;margin:1em 0 .25em;text-indent:2em}
            h2{font-family:SimHei,STHeiti,"Noto Sans SC",sans-serif}
            h3{font-family:KaiTi,STKaiti,"Noto Serif SC",serif}
            p{margin:0;text-indent:2em;text-align:justify}
            @media print{body{font-size:16pt}article{max-width:none;padding:0}}
            """;

    private ReportHtml() {}

    static byte[] write(OfficialDocument document) {
        String title = escaped(OfficialText.line(document.title()));
        StringBuilder page =
                new StringBuilder("<!DOCTYPE html>\n<html lang=\"zh-CN\">\n<head>\n<meta charset=\"UTF-8\">\n");
        page.append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
        page.append("<meta http-equiv=\"Content-Security-Policy\"")
                .append(" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n");
        page.append("<title>").append(title).append("</title>\n<style>\n").append(STYLE);
        page.append("</style>\n</head>\n<body>\n<article>\n<h1>").append(title).append("</h1>\n");
        document.blocks().forEach(block -> {
            switch (block) {
                case Heading(int level, String text) -> {
                    String tag = "h" + (level + 1);
                    page.append('<').append(tag).append('>').append(escaped(text));
                    page.append("</").append(tag).append(">\n");
                }
                case Paragraph(String lead, String text) -> {
                    page.append("<p>");
                    if (lead != null) {
                        page.append("<strong>").append(escaped(lead)).append("</strong>");
                    }
                    page.append(escaped(text)).append("</p>\n");
                }
            }
        });
        page.append("</article>\n</body>\n</html>\n");
        return page.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static String escaped(String words) {
        return HtmlUtils.htmlEscape(words, StandardCharsets.UTF_8.name());
    }
}
