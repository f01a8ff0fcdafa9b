package org.xiaohao.savedview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.security.access.AccessDeniedException;
import org.xiaohao.account.AccountDirectory;
import org.xiaohao.plan.DueWindow;
import org.xiaohao.plan.TaskGrouping;
import org.xiaohao.plan.TaskSort;
import org.xiaohao.shared.Actor;
import org.xiaohao.shared.CurrentActor;
import org.xiaohao.shared.DomainEvents;
import org.xiaohao.shared.InvalidInputException;
import org.xiaohao.shared.Light;
import org.xiaohao.shared.NotFoundException;
import org.xiaohao.shared.Role;
import org.xiaohao.shared.StaleDataException;
import org.xiaohao.testing.BackendTest;
import org.xiaohao.testing.Fixtures;
import org.xiaohao.testing.StatementCount;
import org.xiaohao.testing.TestJurisdiction;

@BackendTest
@Tag("slow")
class SavedViewServiceTest {

    private static final ListSettings LATE = new ListSettings(
            Light.OVERDUE,
            7L,
            true,
            3L,
            4L,
            "路灯",
            DueWindow.THIS_MONTH,
            TaskSort.DUE_DATE,
            TaskGrouping.LEAD,
            List.of(TaskColumn.DUE, TaskColumn.SECTION));

    private final SavedViewService views;
    private final Fixtures fixtures;
    private TestJurisdiction here;
    private Actor clerk;
    private Actor head;

    @Autowired
    SavedViewServiceTest(SavedViewService views, Fixtures fixtures) {
        this.views = views;
        this.fixtures = fixtures;
    }

    @BeforeEach
    void aClerkIsSignedIn() {
        here = fixtures.jurisdiction();
        clerk = here.clerk("甲局");
        head = here.head("甲局");
        fixtures.actingAs(clerk);
    }

    private static SaveView own(String name) {
        return new SaveView(name, false, LATE);
    }

    private static SaveView shared(String name) {
        return new SaveView(name, true, LATE);
    }

    private List<String> namesSeenBy(Actor who) {
        return fixtures.callAs(
                who, () -> views.mine().stream().map(SavedViewDetails::name).toList());
    }

    @Test
    void aViewComesBackAsItWasKept() {
        views.save(own(" 本月逾期 "));

        assertThat(views.mine()).singleElement().satisfies(view -> {
            assertThat(view.name()).isEqualTo("本月逾期");
            assertThat(view.settings()).isEqualTo(LATE);
            assertThat(view.settings().columns()).containsExactly(TaskColumn.SECTION, TaskColumn.DUE);
            assertThat(view.madeBy()).isEqualTo(clerk.displayName());
        });
        assertThat(namesSeenBy(head)).isEmpty();
    }

    @Test
    void ofTwoWhoTakeOneNameAtOnceTheSecondIsTold() {
        SavedViews overtaken = mock(SavedViews.class);
        when(overtaken.saveAndFlush(any())).thenThrow(new DataIntegrityViolationException("ux_saved_view_own"));
        CurrentActor actor = mock(CurrentActor.class);
        when(actor.get()).thenReturn(clerk);
        SavedViewService service =
                new SavedViewService(overtaken, mock(AccountDirectory.class), actor, mock(DomainEvents.class));
        assertThatThrownBy(() -> service.save(own("本月逾期")))
                .isInstanceOfSatisfying(
                        InvalidInputException.class,
                        refused -> assertThat(refused.code()).isEqualTo("view-name-taken"));
    }

    @Test
    void aSharedViewIsSeenInTheUnitAndChangedByItsMakerOrTheHead() {
        SavedViewDetails made = fixtures.callAs(head, () -> views.save(shared("科室")));
        SavedViewDetails mine = views.save(shared("经办"));

        assertThat(namesSeenBy(clerk)).containsExactly("经办", "科室");
        assertThat(namesSeenBy(here.clerk("乙局"))).isEmpty();
        assertThat(namesSeenBy(here.office())).isEmpty();
        assertThat(views.mine()).extracting(SavedViewDetails::mayChange).containsExactly(true, false);
        assertThatThrownBy(() -> views.change(made.id(), made.version(), own("占为己有")))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> views.delete(made.id())).isInstanceOf(AccessDeniedException.class);

        fixtures.actingAs(head);
        SavedViewDetails changed = views.change(mine.id(), mine.version(), shared("全局"));
        assertThat(changed.own()).isFalse();
        assertThat(changed.madeBy()).isEqualTo(clerk.displayName());
        views.delete(mine.id());
        assertThat(namesSeenBy(clerk)).containsExactly("科室");
    }

    @Test
    void whatIsNotSeenIsNotFound() {
        SavedViewDetails mine = views.save(own("自用"));
        SavedViewDetails shared = views.save(shared("共享"));
        for (Actor other : List.of(
                here.clerk("乙局"),
                here.office(),
                here.leader(),
                fixtures.jurisdiction().office())) {
            fixtures.actingAs(other);
            for (SavedViewDetails view : List.of(mine, shared)) {
                assertThatThrownBy(() -> views.change(view.id(), view.version(), own("x")))
                        .isInstanceOf(NotFoundException.class);
                assertThatThrownBy(() -> views.delete(view.id())).isInstanceOf(NotFoundException.class);
            }
        }
        fixtures.actingAs(head);
        assertThatThrownBy(() -> views.delete(mine.id())).isInstanceOf(NotFoundException.class);
    }

    @Test
    void whoReadsNoTasksKeepsNoViews() {
        for (Role role : List.of(Role.ADMIN, Role.AUDITOR)) {
            fixtures.actingAs(here.person(role));
            assertThatThrownBy(views::mine).isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> views.save(own("x"))).isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> views.change(1, 0, own("x"))).isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> views.delete(1)).isInstanceOf(AccessDeniedException.class);
        }
    }

    @Test
    void aNameMeansOneViewToEverybodyWhoSeesIt() {
        views.save(own("逾期"));
        assertThatThrownBy(() -> views.save(own("逾期"))).isInstanceOf(InvalidInputException.class);
        fixtures.callAs(head, () -> views.save(own("逾期")));
        fixtures.callAs(head, () -> views.save(shared("共用")));
        assertThatThrownBy(() -> views.save(own("共用"))).isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> views.save(own(" "))).isInstanceOf(InvalidInputException.class);
        fixtures.actingAs(here.clerk("乙局"));
        assertThat(views.save(shared("共用")).shared()).isTrue();
    }

    @Test
    void nobodyKeepsMoreThanCanBeLookedThrough() {
        for (int number = 1; number <= SavedViewService.MAX_OWN; number++) {
            views.save(own("视图" + number));
        }
        assertThatThrownBy(() -> views.save(own("多余"))).isInstanceOf(InvalidInputException.class);
        assertThat(views.mine()).hasSize(SavedViewService.MAX_OWN);
    }

    @Test
    void theSecondSaverIsTold() {
        SavedViewDetails view = views.save(shared("共享"));
        fixtures.callAs(head, () -> views.change(view.id(), view.version(), shared("改名")));
        assertThatThrownBy(() -> views.change(view.id(), view.version(), shared("又改")))
                .isInstanceOf(StaleDataException.class);
    }

    @Test
    void readingTakesNoMoreStatementsForMoreViews() {
        views.save(own("一"));
        int few = StatementCount.of(() -> views.mine());
        views.save(own("二"));
        views.save(shared("三"));
        fixtures.callAs(head, () -> views.save(shared("四")));
        assertThat(StatementCount.of(() -> views.mine())).isPositive().isEqualTo(few);
    }
}
