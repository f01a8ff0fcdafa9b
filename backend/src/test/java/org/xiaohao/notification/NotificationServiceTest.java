package org.xiaohao.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.core.io.ClassPathResource;
import org.springframework.data.domain.PageRequest;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.modulith.events.core.EventPublicationRepository;
import org.springframework.modulith.events.core.PublicationTargetIdentifier;
import org.springframework.modulith.events.core.TargetEventPublication;
import org.springframework.modulith.events.support.PersistentApplicationEventMulticaster;
import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.xiaohao.shared.Actor;
import org.xiaohao.shared.AuditAction;
import org.xiaohao.shared.AuditNote;
import org.xiaohao.shared.DomainEvent;
import org.xiaohao.shared.DomainEvents;
import org.xiaohao.shared.Ids;
import org.xiaohao.shared.Link;
import org.xiaohao.shared.Message;
import org.xiaohao.shared.MessageKind;
import org.xiaohao.shared.NotFoundException;
import org.xiaohao.shared.Role;
import org.xiaohao.shared.Settled;
import org.xiaohao.shared.TakenBack;
import org.xiaohao.testing.BackendTest;
import org.xiaohao.testing.EventDelivery;
import org.xiaohao.testing.Fixtures;
import org.xiaohao.testing.MutableClock;
import org.xiaohao.testing.StatementCount;
import org.xiaohao.testing.TestJurisdiction;

@BackendTest
@Tag("slow")
class NotificationServiceTest {

    private static final PageRequest FIRST_PAGE = PageRequest.of(0, 50);
    private static final String LISTENER =
            NotificationDelivery.class.getName() + ".on(" + NotificationRequested.class.getName() + ")";

    @Autowired
    private NotificationService notifications;

    @Autowired
    private ApplicationEventPublisher events;

    @Autowired
    private DomainEvents acts;

    @Autowired
    private NotificationSilence silence;

    @Autowired
    private EventPublicationRepository publications;

    @Autowired
    private PersistentApplicationEventMulticaster multicaster;

    @Autowired
    private SettledMessages settledMessages;

    @Autowired
    private MutableClock clock;

    private final Fixtures fixtures;
    private final TransactionTemplate transaction;
    private final JdbcTemplate jdbc;
    private final EventDelivery delivery;
    private final TestJurisdiction district;
    private final Actor clerk;
    private final Actor head;

    NotificationServiceTest(
            @Autowired Fixtures fixtures,
            @Autowired PlatformTransactionManager transactionManager,
            @Autowired JdbcTemplate jdbc) {
        this.fixtures = fixtures;
        transaction = new TransactionTemplate(transactionManager);
        this.jdbc = jdbc;
        delivery = new EventDelivery(jdbc);
        district = fixtures.jurisdiction();
        clerk = district.clerk("区司法局");
        head = district.head("区司法局");
    }

    @Test
    void reachesThePeopleOfTheUnitsInTheRoles() {
        Actor elsewhere = district.clerk("区教育局");
        Actor stranger = fixtures.jurisdiction().clerk("区司法局");

        publish(request(Set.of(district.unit("区司法局")), Set.of(Role.CLERK)));

        assertThat(messages(clerk)).singleElement().satisfies(message -> {
            assertThat(message.kind()).isEqualTo(MessageKind.PROGRESS_SUBMITTED);
            assertThat(message.arguments()).containsExactly("第4项", "“a\"b\\c”");
            assertThat(message.link()).isEqualTo(Link.toTask(4));
            assertThat(message.createdAt()).isEqualTo(clock.instant());
            assertThat(message.isUnread()).isTrue();
        });
        assertThat(messages(head)).isEmpty();
        assertThat(messages(elsewhere)).isEmpty();
        assertThat(messages(stranger)).isEmpty();
    }

    @Test
    void reachesTheWholeJurisdictionWhereNoUnitIsNamed() {
        Actor elsewhere = district.clerk("区教育局");
        Actor stranger = fixtures.jurisdiction().clerk("区司法局");

        publish(request(Set.of(), Set.of(Role.CLERK, Role.UNIT_HEAD)));

        assertThat(messages(clerk)).hasSize(1);
        assertThat(messages(head)).hasSize(1);
        assertThat(messages(elsewhere)).hasSize(1);
        assertThat(messages(stranger)).isEmpty();
    }

    @Test
    void aRequestThatIsRolledBackReachesNobody() {
        transaction.executeWithoutResult(status -> {
            events.publishEvent(request(Set.of(), Set.of(Role.CLERK)));
            status.setRollbackOnly();
        });
        delivery.await();

        assertThat(messages(clerk)).isEmpty();
    }

    @Test
    void aSecondDeliveryChangesNothing() {
        NotificationRequested request = request(Set.of(), Set.of(Role.CLERK));
        publish(request);
        read(clerk);
        Actor newcomer = district.clerk("区教育局");

        publish(request);

        assertThat(messages(clerk)).singleElement().matches(message -> !message.isUnread());
        assertThat(messages(newcomer)).hasSize(1);
    }

    @Test
    void whatACrashLeftUndeliveredIsDeliveredAtTheNextStart() {
        NotificationRequested request = request(Set.of(), Set.of(Role.CLERK));
        transaction.executeWithoutResult(status -> publications.create(
                TargetEventPublication.of(request, PublicationTargetIdentifier.of(LISTENER), clock.instant())));
        assertThat(messages(clerk)).isEmpty();

        multicaster.afterSingletonsInstantiated();
        delivery.await();

        assertThat(messages(clerk)).hasSize(1);
        assertThat(publications.findIncompletePublications())
                .extracting(TargetEventPublication::getEvent)
                .doesNotContain(request);
    }

    @Test
    void whatTheVersionBeforeLeftUndeliveredIsDelivered() {
        String before = "org.xiaohao.shared.NotificationRequested";
        jdbc.update(
                "insert into event_publication (id, publication_date, listener_id, serialized_event, event_type,"
                        + " completion_attempts, status) values (?, ?, ?, ?, ?, 1, 'FAILED')",
                new byte[] {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16},
                Timestamp.from(clock.instant()),
                NotificationDelivery.class.getName() + ".on(" + before + ")",
                """
                {"arguments":["方案","3"],"id":"17","jurisdictionId":"%d","kind":"plan.issued","link":"workbench",\
                "orgUnitIds":[],"roles":["CLERK","UNIT_HEAD"]}""".formatted(district.id()),
                before);

        migrate("db/migration/common/V015__typed_messages.sql");
        multicaster.afterSingletonsInstantiated();
        delivery.await();

        assertThat(messages(clerk)).singleElement().satisfies(message -> {
            assertThat(message.kind()).isEqualTo(MessageKind.PLAN_ISSUED);
            assertThat(message.arguments()).containsExactly("方案", "3");
            assertThat(message.link()).isEqualTo(Link.toWorkbench());
        });
        assertThat(publications.findIncompletePublications()).isEmpty();
    }

    private void migrate(String script) {
        transaction.executeWithoutResult(status -> {
            try {
                for (String statement : new ClassPathResource(script)
                        .getContentAsString(StandardCharsets.UTF_8)
                        .split(";\\s*")) {
                    jdbc.execute(statement);
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    @Test
    void aMessageOfANewerVersionCanBeReadAndStaysWhatItIs() {
        publish(request(Set.of(), Set.of(Role.CLERK)));
        long id = messages(clerk).getFirst().id();
        jdbc.update("update user_notification set kind = 'task.divided', link = 'maps/7' where id = ?", id);

        assertThat(messages(clerk)).singleElement().satisfies(message -> {
            assertThat(message.kind()).isEqualTo(MessageKind.UNKNOWN);
            assertThat(message.link()).isNull();
        });
        notifications.markRead(id);

        assertThat(messages(clerk)).noneMatch(UserNotificationSummary::isUnread);
        assertThat(jdbc.queryForMap("select kind, link from user_notification where id = ?", id))
                .containsEntry("kind", "task.divided")
                .containsEntry("link", "maps/7");
    }

    @Test
    void theMessagesOfAnActReachPeople() {
        transaction.executeWithoutResult(status -> acts.publish(reminded()));
        delivery.await();

        assertThat(messages(clerk)).extracting(UserNotificationSummary::kind).containsExactly(MessageKind.REMINDED);
        assertThat(messages(head)).hasSize(1);
    }

    @Test
    void anActThatIsEnteredLaterIsNoNews() {
        transaction.executeWithoutResult(status -> silence.runSilently(() -> acts.publish(reminded())));
        delivery.await();

        assertThat(messages(clerk)).isEmpty();
    }

    @Test
    void messagesOutsideOfATransactionAreRefusedForTheyWouldBeLost() {
        DomainEvent act = reminded();

        assertThatThrownBy(() -> acts.publish(act)).isInstanceOf(IllegalStateException.class);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void whatIsDoneBeforeItsMessageArrivesIsNoNewsWhenItDoes(boolean takenBack) {
        Message late = Message.toUnits(
                district.id(), Set.of(district.unit("区司法局")), MessageKind.REMINDED, Link.toTask(7), "2");
        NotificationRequested onItsWay = new NotificationRequested(late);
        transaction.executeWithoutResult(status -> publications.create(
                TargetEventPublication.of(onItsWay, PublicationTargetIdentifier.of(LISTENER), clock.instant())));

        transaction.executeWithoutResult(status -> acts.publish(new Answered(takenBack)));
        transaction.executeWithoutResult(status -> acts.publish(new Reminded(late)));
        multicaster.afterSingletonsInstantiated();
        delivery.await();

        // The later reminder is news, the earlier one is none any more.
        assertThat(messages(clerk))
                .filteredOn(UserNotificationSummary::isUnread)
                .hasSize(1);
        assertThat(messages(clerk)).hasSize(takenBack ? 1 : 2);
    }

    @Test
    void whatWasSettledIsForgottenAfterAMonth() {
        transaction.executeWithoutResult(status -> {
            acts.publish(reminded());
            acts.publish(new Answered(false));
        });
        delivery.await();
        assertThat(settledRows()).isPositive();
        settledMessages.forget();
        assertThat(settledRows()).isPositive();

        clock.set(Instant.now().plus(Duration.ofDays(31)));
        settledMessages.forget();
        assertThat(settledRows()).isZero();
    }

    private int settledRows() {
        return Objects.requireNonNull(
                jdbc.queryForObject("select count(*) from settled_message where link = 'tasks/7'", Integer.class));
    }

    private record Answered(boolean takenBack) implements DomainEvent {

        @Override
        public AuditNote audit() {
            return new AuditNote(AuditAction.REMINDER_NUDGE, null, "");
        }

        @Override
        public List<Settled> settles() {
            return takenBack ? List.of() : List.of(new Settled(MessageKind.REMINDED, Link.toTask(7), null));
        }

        @Override
        public List<TakenBack> takesBack() {
            return takenBack ? List.of(new TakenBack(MessageKind.REMINDED, Link.toTask(7), List.of("2"))) : List.of();
        }
    }

    private DomainEvent reminded() {
        return new Reminded(Message.toUnits(
                district.id(), Set.of(district.unit("区司法局")), MessageKind.REMINDED, Link.toWorkbench(), "2"));
    }

    private record Reminded(Message message) implements DomainEvent {

        @Override
        public AuditNote audit() {
            return new AuditNote(AuditAction.REMINDER_NUDGE, null, "");
        }

        @Override
        public List<Message> messages() {
            return List.of(message);
        }
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void everyRoleReadsTheOwnMessagesOnly(Role role) {
        Actor person = district.person(role);
        Actor other = fixtures.jurisdiction().person(role);
        publish(request(Set.of(), Set.of(role)));

        assertThat(messages(person)).hasSize(1);
        long id = messages(person).getFirst().id();
        fixtures.actingAs(other);
        assertThat(notifications.unreadCount()).isZero();
        assertThatThrownBy(() -> notifications.markRead(id)).isInstanceOf(NotFoundException.class);
        notifications.markAllRead();

        fixtures.actingAs(person);
        assertThat(notifications.unreadCount()).isEqualTo(1);
        notifications.markRead(id);
        assertThat(notifications.unreadCount()).isZero();
    }

    @Test
    void aColleagueCannotReadOrMark() {
        publish(request(Set.of(), Set.of(Role.CLERK)));
        long id = messages(clerk).getFirst().id();

        fixtures.actingAs(head);

        assertThatThrownBy(() -> notifications.markRead(id)).isInstanceOf(NotFoundException.class);
        assertThat(messages(clerk).getFirst().isUnread()).isTrue();
    }

    @Test
    void nobodyHasNoMessages() {
        fixtures.actingAsNobody();

        assertThatThrownBy(() -> notifications.list(FIRST_PAGE))
                .isInstanceOf(AuthenticationCredentialsNotFoundException.class);
        assertThatThrownBy(notifications::unreadCount).isInstanceOf(AuthenticationCredentialsNotFoundException.class);
        assertThatThrownBy(() -> notifications.markRead(1))
                .isInstanceOf(AuthenticationCredentialsNotFoundException.class);
        assertThatThrownBy(notifications::markAllRead).isInstanceOf(AuthenticationCredentialsNotFoundException.class);
    }

    @Test
    void theFirstReadingCounts() {
        publish(request(Set.of(), Set.of(Role.CLERK)));
        var first = clock.instant();
        read(clerk);
        clock.advance(Duration.ofHours(1));

        read(clerk);

        assertThat(messages(clerk).getFirst().readAt()).isEqualTo(first);
    }

    @Test
    void newestComesFirstAndAllCanBeMarked() {
        for (int i = 1; i <= 3; i++) {
            publish(new NotificationRequested(new Message(
                    district.id(),
                    Set.of(),
                    Set.of(Role.CLERK),
                    MessageKind.REMINDED,
                    List.of("" + i),
                    Link.toWorkbench())));
            clock.advance(Duration.ofSeconds(1));
        }
        fixtures.actingAs(clerk);

        assertThat(notifications.list(PageRequest.of(0, 2)).getContent())
                .extracting(message -> message.arguments().getFirst())
                .containsExactly("3", "2");
        assertThat(notifications.unreadCount()).isEqualTo(3);
        int few = StatementCount.of(() -> notifications.list(PageRequest.of(0, 1)));
        assertThat(StatementCount.of(() -> notifications.list(PageRequest.of(0, 2))))
                .isEqualTo(few);

        notifications.markAllRead();

        assertThat(notifications.unreadCount()).isZero();
        assertThat(messages(clerk)).noneMatch(UserNotificationSummary::isUnread);
    }

    private NotificationRequested request(Set<Long> unitIds, Set<Role> roles) {
        return new NotificationRequested(
                Ids.next(),
                district.id(),
                unitIds,
                roles,
                MessageKind.PROGRESS_SUBMITTED,
                List.of("第4项", "“a\"b\\c”"),
                Link.toTask(4),
                null);
    }

    private void publish(NotificationRequested request) {
        transaction.executeWithoutResult(status -> events.publishEvent(request));
        delivery.await();
    }

    private void read(Actor person) {
        long id = messages(person).getFirst().id();
        notifications.markRead(id);
    }

    private List<UserNotificationSummary> messages(Actor person) {
        fixtures.actingAs(person);
        return notifications.list(FIRST_PAGE).getContent();
    }
}
