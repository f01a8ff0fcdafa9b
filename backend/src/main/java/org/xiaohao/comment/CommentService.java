package org.xiaohao.comment;

import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.Pageable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.xiaohao.account.AccountDirectory;
import org.xiaohao.account.PersonReference;
import org.xiaohao.comment.CommentEvent.CommentDeleted;
import org.xiaohao.comment.CommentEvent.CommentWritten;
import org.xiaohao.orgunit.OrgUnitDirectory;
import org.xiaohao.plan.DutyDirectory;
import org.xiaohao.plan.DutyReference;
import org.xiaohao.progress.EntryDetails;
import org.xiaohao.progress.ProgressService;
import org.xiaohao.shared.Actor;
import org.xiaohao.shared.CurrentActor;
import org.xiaohao.shared.DomainEvents;
import org.xiaohao.shared.ForReaders;
import org.xiaohao.shared.InvalidInputException;
import org.xiaohao.shared.NotFoundException;
import org.xiaohao.shared.Role;

/** 留言: whoever may see a task, or an entry, says something about it and names others who may see it, too. */
@Service
@ForReaders
@Transactional
public class CommentService {

    /** So many units and people a comment names at most. */
    public static final int MAX_MENTIONS = 20;

    /** So many characters it has at most. */
    public static final int MAX_TEXT = TaskComment.MAX_TEXT;

    private static final int MAX_CANDIDATES = 50;
    private static final int EXCERPT = 60;

    private final TaskComments comments;
    private final CommentQueries queries;
    private final DutyDirectory duties;
    private final ProgressService progress;
    private final OrgUnitDirectory units;
    private final AccountDirectory accounts;
    private final CurrentActor currentActor;
    private final DomainEvents events;
    private final Clock clock;
    private final Duration deletable;

    CommentService(
            TaskComments comments,
            CommentQueries queries,
            DutyDirectory duties,
            ProgressService progress,
            OrgUnitDirectory units,
            AccountDirectory accounts,
            CurrentActor currentActor,
            DomainEvents events,
            Clock clock,
            @Value("${xiaohao.comments.deletable:30m}") Duration deletable) {
        this.comments = comments;
        this.queries = queries;
        this.duties = duties;
        this.progress = progress;
        this.units = units;
        this.accounts = accounts;
        this.currentActor = currentActor;
        this.events = events;
        this.clock = clock;
        this.deletable = deletable;
    }

    /**
     * What was said of a task and of its entries, as far as the person may see these, newest first.
     *
     * @throws NotFoundException when the task may not be seen
     */
    @Transactional(readOnly = true)
    public Page<CommentDetails> ofTask(long taskId, Pageable page) {
        duties.primaryLead(taskId);
        Actor actor = currentActor.get();
        List<CommentDetails> found =
                queries.ofTask(actor, taskId, clock.instant().minus(deletable), page.getPageSize(), page.getOffset());
        boolean all = page.getOffset() == 0 && found.size() < page.getPageSize();
        return new PageImpl<>(found, page, all ? found.size() : queries.count(actor, taskId));
    }

    /**
     * One comment.
     *
     * @throws NotFoundException when what it is about may not be seen
     */
    @Transactional(readOnly = true)
    public CommentDetails details(long commentId) {
        CommentDetails found = queries
                .one(currentActor.get(), commentId, clock.instant().minus(deletable))
                .stream()
                .findFirst()
                .orElseThrow(NotFoundException::new);
        duties.primaryLead(found.taskId());
        return found;
    }

    /**
     * Says something; those whom it names are told.
     *
     * @return the id of the comment
     * @throws NotFoundException when the task or the entry may not be seen, or somebody is named who may not see it
     * @throws InvalidInputException when there are no words, too many, or too many are named
     */
    public long write(WriteComment command) {
        DutyReference task = duties.primaryLead(command.taskId());
        Actor actor = currentActor.get();
        Audience audience = audience(command.taskId(), command.entryId());
        if (command.units().size() + command.people().size() > MAX_MENTIONS) {
            throw new InvalidInputException("mentions", "too-many", MAX_MENTIONS);
        }
        requireAmong(audience, actor, command);
        TaskComment comment = new TaskComment(task, command.entryId(), actor, command.text(), clock.instant());
        comment.mention(Stream.concat(
                        command.units().stream().sorted().map(unit -> new Mention(unit, null)),
                        command.people().stream().sorted().map(person -> new Mention(null, person)))
                .toList());
        comments.saveAndFlush(comment);
        events.publish(new CommentWritten(
                comment.getId(),
                task,
                queries.planTitle(task.planId()),
                author(actor),
                excerpt(comment.getContent()),
                command.units(),
                beside(actor, command)));
        return comment.getId();
    }

    /**
     * Takes back what the person said, within the time for it. The row stays, and the trail says so.
     *
     * @throws NotFoundException when it is somebody else's or may not be seen
     * @throws InvalidInputException when the time is over
     */
    public void delete(long commentId) {
        Actor actor = currentActor.get();
        TaskComment comment = comments.findByIdAndJurisdictionId(commentId, actor.jurisdictionId())
                .orElseThrow(NotFoundException::new);
        DutyReference task = duties.primaryLead(comment.getTaskId());
        Audience audience = audience(comment.getTaskId(), comment.getEntryId());
        comment.delete(actor, clock.instant(), deletable);
        events.publish(new CommentDeleted(commentId, task, excerpt(comment.getContent()), audience.supervisors()));
    }

    /**
     * Units and people who can be named, by a part of their names.
     *
     * @param entryId the entry that the comment is about; null for the task as a whole
     * @param text a part of the name; empty for all
     * @throws NotFoundException when the task or the entry may not be seen
     */
    @Transactional(readOnly = true)
    public List<MentionCandidate> candidates(long taskId, @Nullable Long entryId, String text) {
        duties.primaryLead(taskId);
        Audience audience = audience(taskId, entryId);
        Map<Long, String> names = units.shortNames(audience.units());
        Stream<MentionCandidate> ofUnits = names.entrySet().stream()
                .filter(unit -> unit.getValue().contains(text.strip()))
                .sorted(Map.Entry.comparingByValue())
                .map(unit -> new MentionCandidate(unit.getKey(), null, unit.getValue(), ""));
        long jurisdiction = currentActor.get().jurisdictionId();
        List<PersonReference> people =
                accounts.readers(jurisdiction, audience.units(), audience.supervisors(), text, MAX_CANDIDATES);
        Stream<MentionCandidate> ofPeople = people.stream()
                .map(person -> new MentionCandidate(
                        null, person.accountId(), person.name(), unitName(names, person.orgUnitId())));
        return Stream.concat(ofUnits.limit(MAX_CANDIDATES), ofPeople).toList();
    }

    private static String unitName(Map<Long, String> names, @Nullable Long unit) {
        return unit == null ? "" : names.getOrDefault(unit, "");
    }

    /** Who reads the entry: where it has not gone out, its unit alone; where it lies with the lead, the lead, too. */
    private Audience audience(long taskId, @Nullable Long entryId) {
        if (entryId == null) {
            return new Audience(duties.unitsOf(taskId), true);
        }
        EntryDetails entry = progress.details(entryId);
        if (entry.taskId() != taskId) {
            throw new NotFoundException();
        }
        return switch (entry.state()) {
            case APPROVED -> new Audience(duties.unitsOf(taskId), true);
            case RETURNED_TO_LEAD ->
                new Audience(
                        Stream.of(entry.orgUnitId(), duties.primaryLead(taskId).orgUnitId())
                                .collect(Collectors.toSet()),
                        true);
            case DRAFT, SUBMITTED, RETURNED, RETURNED_TO_HEAD -> new Audience(Set.of(entry.orgUnitId()), false);
        };
    }

    private void requireAmong(Audience audience, Actor actor, WriteComment command) {
        boolean known = audience.units().containsAll(command.units())
                && readers(actor, audience, command.people()).containsAll(command.people());
        if (!known) {
            throw new NotFoundException();
        }
    }

    /** The people whom a comment names and who are not told as people of a unit that it names. */
    private Set<Long> beside(Actor actor, WriteComment command) {
        Set<Long> people = new TreeSet<>(command.people());
        if (!command.units().isEmpty() && !people.isEmpty()) {
            people.removeAll(accounts.activeAccountIds(
                    actor.jurisdictionId(), command.units(), Set.of(Role.CLERK, Role.UNIT_HEAD)));
        }
        return people;
    }

    private Set<Long> readers(Actor actor, Audience audience, Collection<Long> people) {
        return people.isEmpty()
                ? new HashSet<>()
                : accounts.readersAmong(actor.jurisdictionId(), audience.units(), audience.supervisors(), people);
    }

    private String author(Actor actor) {
        Long unit = actor.orgUnitId();
        String name = unit == null ? "" : units.shortNames(List.of(unit)).getOrDefault(unit, "");
        return (name + " " + actor.displayName()).strip();
    }

    private static String excerpt(String text) {
        if (text.codePointCount(0, text.length()) <= EXCERPT) {
            return text;
        }
        return text.substring(0, text.offsetByCodePoints(0, EXCERPT)) + "\u2026";
    }
}
