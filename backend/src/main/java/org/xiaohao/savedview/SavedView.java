package org.xiaohao.savedview;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.xiaohao.plan.DueWindow;
import org.xiaohao.plan.TaskGrouping;
import org.xiaohao.plan.TaskSort;
import org.xiaohao.shared.Actor;
import org.xiaohao.shared.InvalidInputException;
import org.xiaohao.shared.Light;
import org.xiaohao.shared.Role;
import org.xiaohao.shared.VersionedEntity;

/** 视图: filters, order, groups and columns of the list of tasks, under a name. */
@Entity
@Table(name = "saved_view")
class SavedView extends VersionedEntity {

    private static final int MAX_NAME = 50;
    private static final int MAX_WORDS = 100;

    @Column(nullable = false, updatable = false)
    private long jurisdictionId;

    @Column(nullable = false, updatable = false)
    private long accountId;

    /** The unit in which it is shared; null where it is not. */
    private @Nullable Long orgUnitId;

    @Column(nullable = false, length = MAX_NAME)
    private String name;

    @Enumerated(EnumType.STRING)
    @Column(length = 32)
    private @Nullable Light light;

    private @Nullable Long ofUnitId;

    @Column(nullable = false)
    private boolean leadOnly;

    private @Nullable Long planId;
    private @Nullable Long sectionId;

    @Column(nullable = false, length = MAX_WORDS)
    private String words;

    @Enumerated(EnumType.STRING)
    @Column(length = 32)
    private @Nullable DueWindow due;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 32)
    private TaskSort sortedBy;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 32)
    private TaskGrouping groupedBy;

    @Column(nullable = false, length = 200)
    private String shownColumns;

    @SuppressWarnings("NullAway.Init")
    protected SavedView() {}

    /** @throws InvalidInputException when it has no name, or is to be shared by somebody of no unit */
    @SuppressWarnings("NullAway.Init")
    SavedView(Actor maker, SaveView command) {
        jurisdictionId = maker.jurisdictionId();
        accountId = maker.accountId();
        become(command, maker.orgUnitId());
    }

    /**
     * Makes it another one.
     *
     * @param unit where it is shared if it is
     */
    final void become(SaveView command, @Nullable Long unit) {
        if (command.shared() && unit == null) {
            throw new InvalidInputException("shared", "view-without-unit");
        }
        ListSettings wanted = command.settings();
        name = requireName(command);
        orgUnitId = command.shared() ? unit : null;
        light = wanted.light();
        ofUnitId = wanted.orgUnitId();
        leadOnly = wanted.leadOnly();
        sectionId = wanted.sectionId();
        planId = sectionId == null ? null : wanted.planId();
        words = InvalidInputException.optionalText("text", wanted.text(), MAX_WORDS);
        due = wanted.due();
        sortedBy = wanted.sort();
        groupedBy = wanted.grouping();
        shownColumns = wanted.columns().stream().map(Enum::name).collect(Collectors.joining(","));
    }

    static String requireName(SaveView command) {
        return InvalidInputException.requireText("name", command.name(), MAX_NAME);
    }

    ListSettings settings() {
        return new ListSettings(
                light, ofUnitId, leadOnly, planId, sectionId, words, due, sortedBy, groupedBy, columns());
    }

    private List<TaskColumn> columns() {
        return Stream.of(TaskColumn.values())
                .filter(column -> List.of(shownColumns.split(",")).contains(column.name()))
                .toList();
    }

    boolean isOf(Actor actor) {
        return accountId == actor.accountId();
    }

    boolean isSeenBy(Actor actor) {
        return isOf(actor) || (orgUnitId != null && actor.belongsTo(orgUnitId));
    }

    /** Who made it; what is shared also the head of the unit. */
    boolean mayBeChangedBy(Actor actor) {
        return isOf(actor) || (isSeenBy(actor) && actor.has(Role.UNIT_HEAD));
    }

    /** The unit in which it is or would be shared when this person changes it: that of its own, else the person's. */
    @Nullable
    Long unitFor(Actor actor) {
        return orgUnitId == null ? actor.orgUnitId() : orgUnitId;
    }

    long getAccountId() {
        return accountId;
    }

    String getName() {
        return name;
    }

    boolean isShared() {
        return orgUnitId != null;
    }
}
