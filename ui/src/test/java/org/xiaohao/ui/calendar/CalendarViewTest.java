package org.xiaohao.ui.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.QueryParameters;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.xiaohao.testing.Fixtures;
import org.xiaohao.ui.shared.Translations;
import org.xiaohao.ui.testing.Duties;
import org.xiaohao.ui.testing.UiTest;

/** The month and what falls due in it. */
@UiTest
@SuppressWarnings("NullAway.Init")
class CalendarViewTest extends SpringBrowserlessTest {

    @Autowired
    private ApplicationContext beans;

    @Autowired
    private Fixtures fixtures;

    private long plan;

    @BeforeEach
    void twoPlansAreUnderWay() {
        Duties duties = new Duties(beans);
        plan = duties.issue(1, LocalDate.of(2026, 12, 31), "Lead unit")
                .getFirst()
                .summary()
                .planId();
        duties.issue(1, LocalDate.of(2026, 12, 30), "Lead unit");
        fixtures.actingAs(duties.district().clerk("Lead unit"));
    }

    @Test
    void anAddressOfAPlanThatIsNotThereSaysThatAllAreShown() {
        String unknown = Translations.text("calendar.planUnknown");
        assertThat(words("month=2026-12&plan=" + plan)).doesNotContain(unknown);
        assertThat(words("month=2026-12&plan=all")).doesNotContain(unknown);
        assertThat(words("month=2026-12")).doesNotContain(unknown);
        assertThat(words("month=2026-12&plan=1")).contains(unknown);
        assertThat(words("month=2026-12&plan=nonsense")).contains(unknown);
    }

    private List<String> words(String query) {
        UI.getCurrent().navigate(CalendarView.class, QueryParameters.fromString(query));
        return $view(Span.class).all().stream().map(Span::getText).toList();
    }
}
