package org.xiaohao.ui.audit;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.server.menu.MenuConfiguration;
import com.vaadin.flow.server.menu.MenuEntry;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.xiaohao.audit.AuditEntrySummary;
import org.xiaohao.shared.AuditAction;
import org.xiaohao.testing.BackendTestConfiguration;
import org.xiaohao.testing.Fixtures;
import org.xiaohao.testing.TestJurisdiction;
import org.xiaohao.ui.shared.Translations;
import org.xiaohao.ui.testing.UiTest;

@UiTest
@Import(BackendTestConfiguration.class)
class AuditViewTest extends SpringBrowserlessTest {

    @Autowired
    private Fixtures fixtures;

    private TestJurisdiction place;

    @BeforeEach
    void fill() {
        place = fixtures.jurisdiction();
        place.unit("Water");
        place.unit("Housing");
        fixtures.actingAs(place.auditor());
    }

    @Test
    void theNewestEntryComesFirst() {
        AuditView view = navigate(AuditView.class);

        assertThat(rows(view))
                .extracting(AuditEntrySummary::action)
                .containsExactly(AuditAction.ACCOUNT_CREATE, AuditAction.UNIT_CREATE, AuditAction.UNIT_CREATE);
        assertThat(rows(view).get(1).detail()).contains("Housing");
    }

    @Test
    @SuppressWarnings("unchecked")
    void aChosenActionStandsInTheAddress() {
        AuditView view = navigate(AuditView.class);

        test((ComboBox<AuditAction>) $view(ComboBox.class).single())
                .selectItem(Translations.text("audit.action.unit.create"));

        assertThat(UI.getCurrent().getActiveViewLocation().getPathWithQueryParameters())
                .isEqualTo("audit?action=unit.create");
        assertThat(rows(view)).hasSize(2);
    }

    @Test
    void anAddressWithWordsShowsOnlyWhatHasThem() {
        UI.getCurrent().navigate("audit", QueryParameters.fromString("q=Water&from=nonsense"));

        AuditView view = (AuditView) getCurrentView();
        assertThat(rows(view))
                .singleElement()
                .satisfies(entry -> assertThat(entry.detail()).contains("Water"));
        assertThat($view(TextField.class).all()).extracting(TextField::getValue).contains("Water");
    }

    @Test
    void anAuditorHasTheTrailAndWhatTakesASecondPersonAndNothingElse() {
        UI.getCurrent().navigate("audit");

        assertThat(MenuConfiguration.getMenuEntries())
                .extracting(MenuEntry::title)
                .containsExactly("menu.admin.confirmations", "menu.audit");
        for (String path : List.of("monitor", "tasks", "admin/units", "admin/accounts")) {
            UI.getCurrent().navigate(path);
            assertThat($view(H1.class).single().getText())
                    .as(path)
                    .isEqualTo(Translations.text("frame.notFound.title"));
        }
    }

    @Test
    void anAdministratorCanOpenNeitherTasksNorTheTrail() {
        fixtures.actingAs(place.admin());

        for (String path : List.of("monitor", "tasks", "audit")) {
            UI.getCurrent().navigate(path);
            assertThat($view(H1.class).single().getText())
                    .as(path)
                    .isEqualTo(Translations.text("frame.notFound.title"));
        }
    }

    @SuppressWarnings("unchecked")
    private List<AuditEntrySummary> rows(AuditView view) {
        Grid<AuditEntrySummary> grid =
                (Grid<AuditEntrySummary>) $(Grid.class, view).single();
        return grid.getLazyDataView().getItems().toList();
    }
}
