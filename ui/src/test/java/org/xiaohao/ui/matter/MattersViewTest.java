package org.xiaohao.ui.matter;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.xiaohao.matter.EnterMatter;
import org.xiaohao.matter.MatterService;
import org.xiaohao.plan.AssignmentRole;
import org.xiaohao.plan.NamedUnit;
import org.xiaohao.plan.TaskDetails;
import org.xiaohao.plan.TaskService;
import org.xiaohao.plan.TaskState;
import org.xiaohao.testing.BackendTestConfiguration;
import org.xiaohao.testing.Fixtures;
import org.xiaohao.testing.MutableClock;
import org.xiaohao.testing.TestJurisdiction;
import org.xiaohao.ui.shared.Translations;
import org.xiaohao.ui.testing.UiTest;

@UiTest
@Import(BackendTestConfiguration.class)
class MattersViewTest extends SpringBrowserlessTest {

    @Autowired
    private Fixtures fixtures;

    @Autowired
    private MatterService matters;

    @Autowired
    private TaskService tasks;

    @Autowired
    private MutableClock clock;

    private TestJurisdiction here;

    @BeforeEach
    void theOfficeIsSignedIn() {
        clock.setDate(LocalDate.of(2026, 9, 23));
        here = fixtures.jurisdiction();
        here.unit("甲局");
        fixtures.actingAs(here.office());
    }

    private long enter(String title) {
        return matters.enter(new EnterMatter(
                title, title + "，三天内拿出方案。", "常务会", List.of(new NamedUnit(AssignmentRole.LEAD, here.unit("甲局"))), true));
    }

    @Test
    void whatIsSuspendedStandsAmongTheOpenOnesAndIsNotLate() {
        long suspended = enter("早餐摊点");
        TaskDetails task = tasks.details(matters.details(suspended).taskId());
        tasks.suspend(task.summary().id(), task.version(), "等上级文件");
        enter("排水口");
        clock.setDate(LocalDate.of(2026, 9, 28));
        navigate(MattersView.class);

        assertThat(text())
                .contains("早餐摊点", "排水口", Translations.label(TaskState.SUSPENDED), Translations.text("matters.late", 1));
    }

    private String text() {
        return getCurrentView().getElement().getTextRecursively();
    }
}
