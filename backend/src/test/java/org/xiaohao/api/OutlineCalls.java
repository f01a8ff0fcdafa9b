package org.xiaohao.api;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;

import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.xiaohao.report.OutlineDetails;
import org.xiaohao.report.OutlineService;
import org.xiaohao.testing.Fixtures;
import org.xiaohao.testing.TestJurisdiction;

/** A call of each address of the outlines of reports. */
final class OutlineCalls {

    private static final String LINES = """
            "title": "{P}{Y}年报告", "lines": [{"level": 1, "kinds": ["RESULTS"], "style": "CHINESE", "title": "成效",
            "placement": "OWN_LINE", "lead": "NONE", "tail": "NONE", "series": [], "words": ""}]}""";

    private final Fixtures fixtures;
    private final TestJurisdiction here;
    private final OutlineService outlines;

    OutlineCalls(Fixtures fixtures, TestJurisdiction here, OutlineService outlines) {
        this.fixtures = fixtures;
        this.here = here;
        this.outlines = outlines;
    }

    Map<String, MockHttpServletRequestBuilder> all() {
        OutlineDetails changed = kept("甲");
        OutlineDetails removed = kept("乙");
        Map<String, MockHttpServletRequestBuilder> calls = new LinkedHashMap<>();
        calls.put("GET /api/outlines", get("/api/outlines"));
        calls.put("GET /api/outlines/{code}/lines", get("/api/outlines/five-parts/lines"));
        calls.put("PUT /api/own-outlines", json("{\"id\": " + changed.id() + ", \"version\": " + changed.version()));
        calls.put(
                "DELETE /api/own-outlines/{outlineId}",
                delete("/api/own-outlines/" + removed.id() + "?version=" + removed.version()));
        return calls;
    }

    private OutlineDetails kept(String name) {
        return fixtures.callAs(here.office(), () -> {
            OutlineDetails five = outlines.outline("five-parts");
            return outlines.outline(outlines.save(new OutlineDetails(0, 0, name, five.title(), five.lines())));
        });
    }

    private static MockHttpServletRequestBuilder json(String start) {
        return put("/api/own-outlines").contentType("application/json").content(start + ", \"name\": \"丙\", " + LINES);
    }
}
