package org.xiaohao.ui.guide;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.markdown.Markdown;
import com.vaadin.flow.router.RouterLink;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.xiaohao.shared.Role;
import org.xiaohao.testing.Fixtures;
import org.xiaohao.testing.TestJurisdiction;
import org.xiaohao.ui.testing.UiTest;

/** Every question mark is followed: it opens a chapter, and the one about the page. */
@UiTest
class GuideLinksTest extends SpringBrowserlessTest {

    private static final Map<Role, List<String>> PAGES = Map.of(
            Role.ADMIN,
            List.of(
                    "start",
                    "admin/enrolment",
                    "admin/slips",
                    "admin/units",
                    "admin/groups",
                    "admin/accounts",
                    "admin/jurisdiction",
                    "admin/jurisdictions",
                    "admin/holidays"),
            Role.OFFICE,
            List.of(
                    "start",
                    "workbench",
                    "monitor",
                    "letters",
                    "matters",
                    "tasks",
                    "tasks/unit-form",
                    "calendar",
                    "import",
                    "plans",
                    "report",
                    "admin/light-rules",
                    "admin/press",
                    "admin/succession",
                    "notifications"),
            Role.LEADER,
            List.of("leader", "monitor", "tasks"),
            Role.CLERK,
            List.of("workbench", "period", "tasks/ledger", "calendar"),
            Role.UNIT_HEAD,
            List.of("workbench"),
            Role.AUDITOR,
            List.of("audit"));

    @Autowired
    private Fixtures fixtures;

    @Test
    void eachOpensTheChapterAboutItsPage() {
        TestJurisdiction place = fixtures.jurisdiction();
        PAGES.forEach((role, paths) -> {
            fixtures.actingAs(place.person(role));
            paths.forEach(path -> {
                UI.getCurrent().navigate(path);
                RouterLink link =
                        $(RouterLink.class).withClassName("guide-link").last();
                String target = link.getHref();
                assertThat(target).as(role + " " + path).startsWith("guide/");
                UI.getCurrent().navigate(target);
                assertThat(getCurrentView()).as(path).isInstanceOf(GuideView.class);
                assertThat($view(Markdown.class).single().getContent())
                        .as(path)
                        .startsWith("## ")
                        .hasSizeGreaterThan(200);
            });
        });
    }
}
