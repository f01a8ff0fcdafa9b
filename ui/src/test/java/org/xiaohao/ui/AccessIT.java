package org.xiaohao.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.xiaohao.shared.Actor;
import org.xiaohao.shared.Role;
import org.xiaohao.testing.BackendTestConfiguration;
import org.xiaohao.testing.BulkPlans;
import org.xiaohao.testing.Fixtures;
import org.xiaohao.testing.TestJurisdiction;
import org.xiaohao.ui.testing.BrowserTest;

/** Pages as people with a screen reader or a keyboard meet them: axe finds nothing against WCAG 2.2 A and AA. */
@Import(BackendTestConfiguration.class)
class AccessIT extends BrowserTest {

    private static final List<String> RULES = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");

    private static final List<String> LANDMARKS =
            List.of("region", "landmark-one-main", "landmark-unique", "landmark-no-duplicate-main");

    /** Rules that Vaadin's own components break on some pages, with the pages; nothing else is let through. */
    private static final Map<String, Set<String>> KNOWN = Map.of(
            "aria-allowed-attr", Set.of(Role.ADMIN + " admin/accounts?id=new"),
            "aria-required-children", Set.of(Role.OFFICE + " matters"));

    /** Vaadin's word on a lost connection: a live region of its own, which belongs to no landmark. */
    private static final String CONNECTION = "vaadin-connection-indicator";

    private static final Map<Role, List<String>> PAGES = Map.of(
            Role.ADMIN,
            List.of(
                    "start",
                    "admin/enrolment",
                    "admin/slips",
                    "admin/units",
                    "admin/units?id=new",
                    "admin/groups",
                    "admin/accounts",
                    "admin/accounts?id=new",
                    "admin/jurisdiction",
                    "admin/jurisdictions",
                    "admin/holidays",
                    "guide/start"),
            Role.OFFICE,
            List.of(
                    "start",
                    "workbench",
                    "monitor",
                    "letters",
                    "matters",
                    "tasks",
                    "calendar",
                    "import",
                    "plans",
                    "report",
                    "admin/light-rules",
                    "admin/press",
                    "admin/succession",
                    "notifications"),
            Role.LEADER,
            List.of("leader"),
            Role.CLERK,
            List.of("workbench", "period", "tasks/ledger"),
            Role.AUDITOR,
            List.of("audit"));

    @Autowired
    private Fixtures fixtures;

    @Autowired
    private BulkPlans plans;

    private final Map<String, List<String>> found = new TreeMap<>();

    @Test
    void axeFindsNothingOnAnyPage() throws IOException {
        TestJurisdiction place = fixtures.jurisdiction();
        plans.issue(place, 1, 6, 2);
        open("login");
        look("login");
        open("activate");
        look("activate");
        for (Map.Entry<Role, List<String>> entry : PAGES.entrySet()) {
            Actor person = entry.getKey() == Role.CLERK ? place.clerk("局0") : place.person(entry.getKey());
            signInAs(person);
            for (String path : entry.getValue()) {
                open(path);
                look(entry.getKey() + " " + path);
            }
            signOut();
        }
        Files.createDirectories(Path.of("target", "axe"));
        List<String> lines = new ArrayList<>();
        found.forEach((rule, places) -> lines.add(rule + " " + places.size() + " " + places));
        Files.write(Path.of("target", "axe", "violations.txt"), lines);
        assertThat(lines).isEmpty();
    }

    private void look(String where) {
        List<String> wanted = new ArrayList<>(RULES);
        wanted.add("best-practice");
        AxeRunOptions options = new AxeRunOptions();
        options.setResultTypes(List.of("violations"));
        for (Rule violation : new AxeBuilder(page)
                .options(options)
                .withTags(wanted)
                .exclude(CONNECTION)
                // Without frames from elsewhere the results need no page of their own to be put together.
                .setLegacyMode(true)
                .analyze()
                .getViolations()) {
            boolean counts =
                    violation.getTags().stream().anyMatch(RULES::contains) || LANDMARKS.contains(violation.getId());
            if (counts && !KNOWN.getOrDefault(violation.getId(), Set.of()).contains(where)) {
                violation
                        .getNodes()
                        .forEach(node -> found.computeIfAbsent(violation.getId(), any -> new ArrayList<>())
                                .add(where + " " + node.getTarget()));
            }
        }
    }
}
