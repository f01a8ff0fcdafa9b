package org.xiaohao.ui.task;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.ClickEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.provider.Query;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.RouterLink;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.data.domain.PageRequest;
import org.xiaohao.plan.Colleague;
import org.xiaohao.plan.TaskService;
import org.xiaohao.savedview.SavedViewService;
import org.xiaohao.shared.Light;
import org.xiaohao.shared.Role;
import org.xiaohao.supervision.ReminderService;
import org.xiaohao.testing.BackendTestConfiguration;
import org.xiaohao.testing.Fixtures;
import org.xiaohao.testing.StatementCount;
import org.xiaohao.testing.TestJurisdiction;
import org.xiaohao.ui.shared.EmptyState;
import org.xiaohao.ui.shared.Translations;
import org.xiaohao.ui.testing.SignedIn;
import org.xiaohao.ui.testing.UiTest;

@UiTest
@SignedIn(Role.AUDITOR)
@Import({BackendTestConfiguration.class, IssuedPlan.class})
class TasksViewTest extends SpringBrowserlessTest {

    @Autowired
    private Fixtures fixtures;

    @Autowired
    private IssuedPlan issuedPlan;

    @Autowired
    private ReminderService reminders;

    @Autowired
    private SavedViewService views;

    @Autowired
    private TaskService tasks;

    private TestJurisdiction place;
    private long planId;

    @BeforeEach
    void issue() {
        place = fixtures.jurisdiction();
        planId = issuedPlan.issueIn(place);
    }

    @Test
    void showsTheNewestPlanInDocumentOrderUnderItsSections() {
        fixtures.actingAs(place.office());
        navigate(TasksView.class);

        assertThat(numbers()).containsExactly("1", "2", "3", "4");
        assertThat($view(Grid.class).single().getElement().getTextRecursively()).isNotNull();
        assertThat(tile(Light.OVERDUE).getElement().getTextRecursively()).startsWith("1");
        assertThat(tile(Light.NOT_STARTED).getElement().getTextRecursively()).startsWith("2");
    }

    @Test
    void aLightFiltersAndStandsInTheAddress() {
        fixtures.actingAs(place.office());
        navigate(TasksView.class);
        test(tile(Light.OVERDUE)).click();

        assertThat(numbers()).containsExactly("1");
        assertThat(address())
                .containsEntry("light", List.of("overdue"))
                .containsEntry("plan", List.of(Long.toString(planId)));

        reload();
        assertThat(numbers()).containsExactly("1");
        assertThat(tile(Light.OVERDUE).getElement().getAttribute("aria-pressed"))
                .isEqualTo("true");
    }

    @Test
    void wordsThatFindNothingSaySoAndCanBeCleared() {
        fixtures.actingAs(place.office());
        UI.getCurrent().navigate("tasks", QueryParameters.of("q", "nowhere"));

        assertThat($view(TextField.class).single().getValue()).isEqualTo("nowhere");
        assertThat($view(EmptyState.class).all()).hasSize(1);
        test($view(Button.class)
                        .withCondition(button -> button.getThemeNames().contains("primary"))
                        .single())
                .click();
        assertThat(numbers()).hasSize(4);
        assertThat(address()).doesNotContainKey("q");
    }

    @Test
    void aUnitSeesItsOwnTasksOnly() {
        fixtures.actingAs(place.clerk(IssuedPlan.TOWN));
        navigate(TasksView.class);

        assertThat(numbers()).containsExactly("1");
    }

    @Test
    void aUnitWithoutDutiesIsToldWhy() {
        fixtures.actingAs(place.clerk(IssuedPlan.OTHER));
        navigate(TasksView.class);

        assertThat($view(EmptyState.class).single().getElement().getTextRecursively())
                .contains(Translations.text("tasks.noPlan"));
    }

    @Test
    void allPlansUnderWayStandInOneListAndEachRowNamesItsPlan() {
        long other = issuedPlan.issueIn(place);
        fixtures.actingAs(place.office());
        navigate(TasksView.class);

        assertThat(numbers()).containsExactly("1", "2", "3", "4", "1", "2", "3", "4");
        assertThat(tile(Light.OVERDUE).getElement().getTextRecursively()).startsWith("2");
        assertThat(rows()).allMatch(row -> row.getElement().getTextRecursively().contains("Points of 2026"));

        UI.getCurrent().navigate("tasks", QueryParameters.of("plan", Long.toString(other)));
        assertThat(numbers()).containsExactly("1", "2", "3", "4");
        assertThat(rows())
                .noneMatch(row -> row.getElement().getTextRecursively().contains("Points of 2026"));

        navigate(TasksView.class);
        assertThat(numbers()).hasSize(4);
        UI.getCurrent().navigate("tasks", QueryParameters.of("plan", "all"));
        assertThat(numbers()).hasSize(8);
    }

    @Test
    void aTaskOpenedFromAllPlansLeavesAllPlansChosen() {
        issuedPlan.issueIn(place);
        fixtures.actingAs(place.office());
        navigate(TasksView.class);
        UI.getCurrent().navigate(TaskView.class, TaskView.parameters(issuedPlan.task(place, planId, "2")));
        navigate(TasksView.class);

        assertThat(numbers()).hasSize(8);
    }

    @Test
    void theOfficeRemindsOfTheChosenTasksAfterItWasToldWhomItLeavesOut() {
        fixtures.actingAs(place.office());
        navigate(TasksView.class);
        assertThat(bar().isVisible()).isFalse();
        test(box("1")).click();
        test(box("3")).click();
        assertThat(bar().isVisible()).isTrue();
        assertThat(bar().getElement().getTextRecursively()).contains(Translations.text("tasks.chosen", 2));
        test(button(Translations.text("tasks.chosen.remind"))).click();

        RemindDialog dialog = $(RemindDialog.class).single();
        assertThat(dialog.getElement().getTextRecursively())
                .contains(Translations.text("remind.will", 1, 1, 1, IssuedPlan.LEAD))
                .contains(Translations.text("LeftOut.NOTHING_LATE", 1));
        test($(Button.class).withText(Translations.text("remind.confirm", 1)).single())
                .click();
        assertThat(fixtures.callAs(
                        place.clerk(IssuedPlan.LEAD),
                        () -> reminders.unanswered(PageRequest.of(0, 10)).getContent()))
                .hasSize(1);
    }

    @Test
    void aClerkNamesAPersonForAllTasksAtOnceAndCannotRemind() {
        fixtures.actingAs(place.clerk(IssuedPlan.LEAD));
        navigate(TasksView.class);
        test(box("2")).click();
        test(button(Translations.text("tasks.chosen.all", 4))).click();
        assertThat($view(Button.class)
                        .withText(Translations.text("tasks.chosen.remind"))
                        .all())
                .isEmpty();
        test(button(Translations.text("tasks.chosen.assign"))).click();
        ComboBox<Colleague> person = $(ComboBox.class)
                .withCondition(box -> Translations.text("nameHandler.person").equals(box.getLabel()))
                .single();
        person.setValue(new Colleague(
                place.clerk(IssuedPlan.LEAD).accountId(),
                place.clerk(IssuedPlan.LEAD).displayName()));
        test($(Button.class).withText(Translations.text("nameHandler.confirm")).single())
                .click();

        assertThat(handlerOf("4")).isEqualTo(place.clerk(IssuedPlan.LEAD).accountId());

        test($(Button.class).withText(Translations.text("frame.undo")).single()).click();
        assertThat(handlerOf("4")).isNull();
    }

    private @Nullable Long handlerOf(String number) {
        long task = issuedPlan.task(place, planId, number);
        return fixtures.callAs(place.office(), () -> tasks.details(task))
                .parts()
                .getFirst()
                .handlerId();
    }

    @Test
    void aLeaderTakesTheChosenHomeAndActsOnNothing() {
        fixtures.actingAs(place.leader());
        navigate(TasksView.class);
        test(box("1")).click();

        assertThat(bar().getChildren()
                        .filter(Button.class::isInstance)
                        .map(Button.class::cast)
                        .map(Button::getText))
                .containsExactly(Translations.text("tasks.chosen.all", 4), Translations.text("tasks.chosen.clear"));
    }

    @Test
    void anotherFilterLeavesNothingChosen() {
        fixtures.actingAs(place.office());
        navigate(TasksView.class);
        test(box("1")).click();
        test(tile(Light.NOT_STARTED)).click();

        assertThat(bar().isVisible()).isFalse();
    }

    private TaskSelectionBar bar() {
        return ((Component) getCurrentView())
                .getChildren()
                .filter(TaskSelectionBar.class::isInstance)
                .map(TaskSelectionBar.class::cast)
                .findFirst()
                .orElseThrow();
    }

    private Button button(String text) {
        return $view(Button.class).withText(text).single();
    }

    private Checkbox box(String number) {
        return rows().get(numbers().indexOf(number))
                .getChildren()
                .flatMap(Component::getChildren)
                .filter(Checkbox.class::isInstance)
                .map(Checkbox.class::cast)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void tasksStandUnderTheirLeadOrLightAndAreFoundByTheirDueDate() {
        fixtures.actingAs(place.office());
        UI.getCurrent().navigate("tasks", QueryParameters.fromString("group=lead"));
        assertThat(numbers()).containsExactly("1", "2", "3", "4");
        assertThat(headings()).containsExactly(IssuedPlan.LEAD);

        UI.getCurrent().navigate("tasks", QueryParameters.fromString("group=light"));
        assertThat(headings())
                .containsExactly(
                        Translations.label(Light.OVERDUE),
                        Translations.label(Light.DUE_SOON),
                        Translations.label(Light.NOT_STARTED));

        UI.getCurrent().navigate("tasks", QueryParameters.fromString("due=this-month"));
        assertThat(numbers()).containsExactly("1", "2");
        assertThat(headings()).containsExactly("A");
        UI.getCurrent().navigate("tasks", QueryParameters.fromString("due=no-date&group=none"));
        assertThat(numbers()).containsExactly("4");
        assertThat(headings()).isEmpty();
    }

    @Test
    void onlyTheChosenColumnsAreShown() {
        fixtures.actingAs(place.office());
        UI.getCurrent().navigate("tasks", QueryParameters.fromString("columns=section,due"));

        List<String> cells = rows().getFirst()
                .getChildren()
                .flatMap(Component::getChildren)
                .map(cell -> cell.getElement().getAttribute("class"))
                .toList();
        assertThat(cells).anyMatch(named -> named.contains("section")).anyMatch(named -> named.contains("due"));
        assertThat(cells).noneMatch(named -> named.contains("lead")).noneMatch(named -> named.contains("progress"));
    }

    @Test
    void aViewIsKeptAndSharedInTheUnit() {
        fixtures.actingAs(place.head(IssuedPlan.LEAD));
        UI.getCurrent().navigate("tasks", QueryParameters.fromString("due=this-month&group=light"));
        SaveViewDialog dialog = new SaveViewDialog(
                views,
                TasksAddress.of(QueryParameters.fromString("due=this-month&group=light"))
                        .settings(null),
                true,
                () -> {});
        dialog.open();
        test($(TextField.class)
                        .withCondition(field -> Translations.text("views.name").equals(field.getLabel()))
                        .single())
                .setValue("This month");
        test($(Checkbox.class)
                        .withCondition(box -> Translations.text("views.share").equals(box.getLabel()))
                        .single())
                .click();
        test($(Button.class).withText(Translations.text("views.save")).single()).click();

        fixtures.actingAs(place.clerk(IssuedPlan.LEAD));
        navigate(TasksView.class);
        assertThat(numbers()).containsExactly("1", "2", "3", "4");
        ComponentUtil.fireEvent(
                firstView($view(TaskViewsMenu.class).single()),
                new ClickEvent<>(firstView($view(TaskViewsMenu.class).single())));
        assertThat(numbers()).containsExactly("1", "2");
        assertThat(address()).containsEntry("due", List.of("this-month")).containsEntry("group", List.of("light"));
    }

    @Test
    void theListTakesNoMoreStatementsForMoreTasks() {
        fixtures.actingAs(place.office());
        UI.getCurrent().navigate("tasks", QueryParameters.fromString("due=overdue&group=lead"));
        int few = StatementCount.of(() -> readFirst("due=overdue&group=lead", 1));
        assertThat(StatementCount.of(() -> readFirst("due=this-quarter&group=lead", 2)))
                .isPositive()
                .isEqualTo(few);
    }

    private void readFirst(String query, int rows) {
        UI.getCurrent().navigate("tasks", QueryParameters.fromString(query));
        assertThat($view(TaskGrid.class).single().getDataProvider().fetch(new Query<>(0, 50, List.of(), null, null)))
                .hasSize(rows);
    }

    private static MenuItem firstView(TaskViewsMenu menu) {
        return menu.getItems().getFirst().getSubMenu().getItems().getFirst();
    }

    private List<String> headings() {
        return rows().stream()
                .flatMap(row -> row.getChildren()
                        .filter(part -> part.getElement().getClassList().contains("task-section")))
                .map(part -> part.getElement().getText())
                .toList();
    }

    @Test
    void aPlanOfElsewhereIsNotFound() {
        TestJurisdiction elsewhere = fixtures.jurisdiction();
        fixtures.actingAs(elsewhere.office());
        UI.getCurrent().navigate("tasks", QueryParameters.of("plan", Long.toString(planId)));

        assertThat(getCurrentView()).isNotInstanceOf(TasksView.class);
    }

    @Test
    void anythingWrongInTheAddressDoesNotRestrict() {
        fixtures.actingAs(place.office());
        UI.getCurrent()
                .navigate(
                        "tasks", QueryParameters.fromString("light=purple&unit=x&section=9999999999999999999&sort=a"));

        assertThat(numbers()).hasSize(4);
    }

    private void reload() {
        var location = UI.getCurrent().getInternals().getActiveViewLocation();
        UI.getCurrent().navigate("");
        UI.getCurrent().navigate(location.getPath(), location.getQueryParameters());
    }

    private static java.util.Map<String, List<String>> address() {
        return UI.getCurrent()
                .getInternals()
                .getActiveViewLocation()
                .getQueryParameters()
                .getParameters();
    }

    private NativeButton tile(Light light) {
        return $view(NativeButton.class)
                .withCondition(
                        button -> button.getElement().getTextRecursively().endsWith(Translations.label(light)))
                .single();
    }

    private List<TaskRow> rows() {
        var grid = test($view(Grid.class).single());
        return IntStream.range(0, grid.size())
                .mapToObj(row -> (TaskRow) grid.getCellComponent(row, 0))
                .toList();
    }

    private List<String> numbers() {
        var grid = test($view(Grid.class).single());
        return IntStream.range(0, grid.size())
                .mapToObj(row -> ((TaskRow) grid.getCellComponent(row, 0))
                        .getChildren()
                        .flatMap(com.vaadin.flow.component.Component::getChildren)
                        .filter(RouterLink.class::isInstance)
                        .map(link -> link.getElement().getChild(0).getText())
                        .findFirst()
                        .orElseThrow())
                .toList();
    }
}
