package org.xiaohao.api;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.xiaohao.progress.FigureFindingService;
import org.xiaohao.shared.Actor;
import org.xiaohao.testing.BackendTest;
import org.xiaohao.testing.Fixtures;
import org.xiaohao.testing.TestJurisdiction;

/** Figures, outlines and findings of a text that somebody sends. */
@BackendTest
@Tag("slow")
class ReadingApiTest {

    private static final String[] REPORT = {
        "云溪区2025年法治政府建设情况报告",
        "一、主要举措和成效",
        "（一）规范执法。评查案卷180卷，评定优秀63卷，优秀率38%。",
        "二、存在的问题",
        "一是力量薄弱，原因是编制有限；二是形式单一，原因是投入不足。"
    };
    private static final String TEXT = String.join("\n", REPORT);

    private final MockMvc mvc;
    private final Fixtures fixtures;
    private TestJurisdiction here;

    @Autowired
    ReadingApiTest(MockMvc mvc, Fixtures fixtures) {
        this.mvc = mvc;
        this.fixtures = fixtures;
    }

    @BeforeEach
    void aJurisdiction() {
        here = fixtures.jurisdiction();
    }

    private ResultActions send(Actor who, String address, String text) throws Exception {
        return mvc.perform(post(address)
                .contentType("text/plain")
                .content(text.getBytes(StandardCharsets.UTF_8))
                .header(HttpHeaders.ACCEPT_LANGUAGE, "zh-CN")
                .with(httpBasic(who.username(), Fixtures.PASSWORD)));
    }

    private ResultActions sendWord(String address) throws Exception {
        MockMultipartFile file = new MockMultipartFile("file", "报告.docx", "application/octet-stream", word());
        return mvc.perform(multipart(address)
                .file(file)
                .header(HttpHeaders.ACCEPT_LANGUAGE, "zh-CN")
                .with(httpBasic(here.office().username(), Fixtures.PASSWORD)));
    }

    private static byte[] word() throws IOException {
        try (XWPFDocument document = new XWPFDocument();
                ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            for (String paragraph : REPORT) {
                document.createParagraph().createRun().setText(paragraph);
            }
            document.write(bytes);
            return bytes.toByteArray();
        }
    }

    @Test
    void aClerkIsToldTheFiguresOfThreeLines() throws Exception {
        String text = "现有公职律师27名，会同城管局检查工地近40处。\n交办事项95件，办结91件，办结率95.8%。";
        send(here.clerk("甲局"), "/api/figures/find", text)
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.figures.length()").value(5))
                .andExpect(jsonPath("$.figures[0].start").value(6))
                .andExpect(jsonPath("$.figures[0].end").value(9))
                .andExpect(jsonPath("$.figures[0].name").value("现有公职律师"))
                .andExpect(jsonPath("$.figures[0].class").value("STOCK"))
                .andExpect(jsonPath("$.figures[0].max").doesNotExist())
                .andExpect(jsonPath("$.figures[1].qualifier").value("ABOUT"))
                .andExpect(jsonPath("$.figures[1].joint").value(true))
                .andExpect(jsonPath("$.figures[4].numerator").value(3))
                .andExpect(jsonPath("$.figures[4].denominator").value(2));
        send(here.clerk("甲局"), "/api/figures/find", "")
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.figures").isEmpty());
    }

    @Test
    void theOutlineIsTheSameFromTextAndFromAWordFile() throws Exception {
        for (ResultActions answer :
                new ResultActions[] {send(here.office(), "/api/outlines/learn", TEXT), sendWord("/api/outlines/learn")
                }) {
            answer.andExpect(status().isOk())
                    .andExpect(jsonPath("$.title").value(REPORT[0]))
                    .andExpect(jsonPath("$.year").value(2025))
                    .andExpect(jsonPath("$.nodes.length()").value(2))
                    .andExpect(jsonPath("$.nodes[0].kind").value("RESULTS"))
                    .andExpect(jsonPath("$.nodes[0].numbering").value("一、"))
                    .andExpect(jsonPath("$.nodes[0].children[0].numbering").value("(一)"))
                    .andExpect(jsonPath("$.nodes[1].series[0].separator").value("；"))
                    .andExpect(jsonPath("$.problems[1].title").value("形式单一"));
        }
    }

    @Test
    void aSectionOfTwoKindsNamesBoth() throws Exception {
        send(here.office(), "/api/outlines/learn", TEXT.replace("存在的问题", "存在的问题和下一步打算"))
                .andExpect(jsonPath("$.nodes[1].kind[0]").value("PROBLEMS"))
                .andExpect(jsonPath("$.nodes[1].kind[1]").value("NEXT_PLAN"));
    }

    @Test
    void theCarefulReaderSaysWhatIsWrongAndWhere() throws Exception {
        int place = TEXT.indexOf("180卷");
        for (ResultActions answer :
                new ResultActions[] {send(here.office(), "/api/reports/check", TEXT), sendWord("/api/reports/check")}) {
            answer.andExpect(status().isOk())
                    .andExpect(jsonPath("$.findings[?(@.kind == 'RATE')].start").value(place))
                    .andExpect(
                            jsonPath("$.findings[?(@.kind == 'RATE')].severity").value("warning"))
                    .andExpect(
                            jsonPath("$.findings[?(@.kind == 'RATE')].message").value("这里写的是38%，按前后的数字计算应为35%。"))
                    .andExpect(jsonPath("$.findings[?(@.part == 'NEXT_PLAN')].severity")
                            .value("error"));
        }
    }

    @Test
    void whatIsEmptyTooLongOrNoDocumentIsRefused() throws Exception {
        for (String address : new String[] {"/api/outlines/learn", "/api/reports/check"}) {
            send(here.office(), address, " \n").andExpect(status().isBadRequest());
            send(here.office(), address, "字".repeat(100_001))
                    .andExpect(status().isBadRequest())
                    .andExpect(jsonPath("$.code").value("too-long"));
            mvc.perform(multipart(address)
                            .file(new MockMultipartFile("file", "a.docx", "text/plain", new byte[] {0, 1, 2}))
                            .with(httpBasic(here.office().username(), Fixtures.PASSWORD)))
                    .andExpect(status().isUnprocessableContent());
        }
        send(here.clerk("甲局"), "/api/figures/find", "a".repeat(FigureFindingService.MAX_TEXT + 1))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.code").value("too-long"));
        send(here.clerk("甲局"), "/api/figures/find", "字".repeat(200_000)).andExpect(status().isContentTooLarge());
    }
}
