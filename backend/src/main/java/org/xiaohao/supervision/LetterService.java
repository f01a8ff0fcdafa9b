package org.xiaohao.supervision;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.xiaohao.attachment.AttachmentDirectory;
import org.xiaohao.paper.OfficialLetter;
import org.xiaohao.paper.OfficialLetterWriter;
import org.xiaohao.paper.PaperTemplate;
import org.xiaohao.shared.Actor;
import org.xiaohao.shared.AuditAction;
import org.xiaohao.shared.CurrentActor;
import org.xiaohao.shared.DomainEvents;
import org.xiaohao.shared.ForOffice;
import org.xiaohao.shared.ForReaders;
import org.xiaohao.shared.ForUnits;
import org.xiaohao.shared.MessageKind;
import org.xiaohao.shared.NotFoundException;
import org.xiaohao.supervision.LetterEvent.LetterAnswered;
import org.xiaohao.supervision.LetterEvent.LetterDelivered;
import org.xiaohao.supervision.LetterEvent.LetterMoved;

/** 督办函: the register of letters, and what becomes of each. Units see their own, office and leaders all. */
@Service
@Transactional
public class LetterService {

    private static final Pattern NOT_IN_NAMES = Pattern.compile("[^\\p{L}\\p{N}\u3014\u3015]");

    private final SupervisionLetters letters;
    private final LetterAnswers answers;
    private final LetterQueries queries;
    private final LetterForms forms;
    private final OfficialLetterWriter writer;
    private final AttachmentDirectory files;
    private final JdbcClient jdbc;
    private final CurrentActor currentActor;
    private final DomainEvents events;
    private final Clock clock;

    LetterService(
            SupervisionLetters letters,
            LetterAnswers answers,
            LetterQueries queries,
            LetterForms forms,
            OfficialLetterWriter writer,
            AttachmentDirectory files,
            JdbcClient jdbc,
            CurrentActor currentActor,
            DomainEvents events,
            Clock clock) {
        this.letters = letters;
        this.answers = answers;
        this.queries = queries;
        this.forms = forms;
        this.writer = writer;
        this.files = files;
        this.jdbc = jdbc;
        this.currentActor = currentActor;
        this.events = events;
        this.clock = clock;
    }

    /** The letters of a year that the person may see, the latest number first. */
    @ForReaders
    @Transactional(readOnly = true)
    public Page<LetterSummary> list(LetterFilter filter, Pageable pageable) {
        Actor actor = currentActor.get();
        Long unit = actor.orgUnitId();
        if (!actor.seesWholeJurisdiction() && unit == null) {
            return Page.empty(pageable);
        }
        return queries.page(actor.jurisdictionId(), ownOnly(actor), filter, pageable);
    }

    /** How many letters of a year got how far; a state that none is in is left out. */
    @ForReaders
    @Transactional(readOnly = true)
    public Map<LetterState, Integer> counts(int year) {
        Actor actor = currentActor.get();
        if (!actor.seesWholeJurisdiction() && actor.orgUnitId() == null) {
            return Map.of();
        }
        return queries.counts(actor.jurisdictionId(), ownOnly(actor), year);
    }

    /** The letters that wait for the answer of the own unit, the most urgent first, at most 20. */
    @ForUnits
    @Transactional(readOnly = true)
    public List<LetterSummary> unanswered() {
        Long unit = currentActor.get().orgUnitId();
        return unit == null ? List.of() : queries.unanswered(unit);
    }

    /** @throws NotFoundException when there is none, or it is another unit's */
    @ForReaders
    @Transactional(readOnly = true)
    public LetterDetails details(long letterId) {
        return queries.details(find(letterId).getId());
    }

    /** The letter as a Word file: in the office's own form where it has one, or in that of the standard. */
    @ForReaders
    @Transactional(readOnly = true)
    public LetterFile document(long letterId) {
        SupervisionLetter letter = find(letterId);
        String name = NOT_IN_NAMES.matcher(letter.getDocumentNumber()).replaceAll("_");
        Long template = forms.findByJurisdictionId(letter.getJurisdictionId())
                .map(LetterForm::getTemplateId)
                .orElse(null);
        return new LetterFile(name.concat(".docx"), template == null ? standard(letter) : filled(letter, template));
    }

    private byte[] standard(SupervisionLetter letter) {
        return writer.write(new OfficialLetter(
                letter.getIssuer(),
                letter.getDocumentNumber(),
                letter.getTitle(),
                letter.getAddressee(),
                letter.getParagraphs(),
                letter.getSentOn(),
                letter.getCopies()));
    }

    private byte[] filled(SupervisionLetter letter, long template) {
        Map<String, String> values = Map.of(
                "编号", letter.getDocumentNumber(),
                "标题", letter.getTitle(),
                "机关", letter.getIssuer(),
                "单位", letter.getAddressee(),
                "日期", LetterWords.day(letter.getSentOn()),
                "期限", LetterWords.day(letter.getAnswerDue()),
                "抄送", letter.getCopies());
        try (InputStream file =
                files.open(letter.getJurisdictionId(), template).resource().getInputStream()) {
            return PaperTemplate.fill(file, values, letter.getParagraphs());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Notes that somebody of the unit saw the letter. */
    @ForUnits
    public void markOpened(long letterId) {
        Actor actor = currentActor.get();
        own(letterId).open(actor.accountId(), clock.instant());
        jdbc.sql("update reminder set opened_at = :now, version = version + 1 where letter_id = :letter"
                        + " and opened_at is null")
                .param("now", now())
                .param("letter", letterId)
                .update();
    }

    /** The unit answers; all that the letter presses for counts as answered. */
    @ForUnits
    public void answer(long letterId, String words) {
        Actor actor = currentActor.get();
        SupervisionLetter letter = own(letterId);
        letter.answer(actor.accountId(), clock.instant());
        LetterAnswer answer = answers.save(new LetterAnswer(letterId, words, actor.accountId(), clock.instant()));
        String shown = answer.getWords();
        jdbc.sql("update reminder set opened_at = coalesce(opened_at, :now), answered_at = :now, answered_by = :by,"
                        + " answer = :answer, version = version + 1 where letter_id = :letter")
                .param("now", now())
                .param("by", actor.accountId())
                .param(
                        "answer",
                        shown.length() <= Reminder.MAX_ANSWER ? shown : shown.substring(0, Reminder.MAX_ANSWER))
                .param("letter", letterId)
                .update();
        events.publish(new LetterAnswered(
                letterId,
                letter.getJurisdictionId(),
                letter.getDocumentNumber(),
                letter.getOrgUnitId(),
                tasks(letterId),
                shown));
    }

    /** The answer does not suffice: the unit is to say more. */
    @ForOffice
    public void sendBack(long letterId, String why) {
        SupervisionLetter letter = find(letterId);
        letter.sendBack();
        answers.findTopByLetterIdOrderByAnsweredAtDescIdDesc(letterId)
                .orElseThrow(NotFoundException::new)
                .sendBack(why, currentActor.get().accountId(), clock.instant());
        jdbc.sql("update reminder set answered_at = null, version = version + 1 where letter_id = :letter")
                .param("letter", letterId)
                .update();
        events.publish(moved(letter, AuditAction.LETTER_RETURN, MessageKind.LETTER_RETURNED, why));
    }

    /** The office puts the letter away; words may go with it. */
    @ForOffice
    public void close(long letterId, String words) {
        SupervisionLetter letter = find(letterId);
        letter.close(words, currentActor.get().accountId(), clock.instant());
        events.publish(moved(letter, AuditAction.LETTER_CLOSE, MessageKind.LETTER_CLOSED, words));
    }

    /** The letter should not have been sent: it keeps its number, with the reason. */
    @ForOffice
    public void withdraw(long letterId, String reason) {
        SupervisionLetter letter = find(letterId);
        letter.withdraw(reason, currentActor.get().accountId(), clock.instant());
        events.publish(moved(letter, AuditAction.LETTER_WITHDRAW, MessageKind.LETTER_WITHDRAWN, reason));
    }

    /** The letter was handed over on paper. */
    @ForOffice
    public void markDelivered(long letterId, String how) {
        SupervisionLetter letter = find(letterId);
        letter.deliver(how, clock.instant());
        events.publish(new LetterDelivered(letterId, letter.getDocumentNumber(), how.strip()));
    }

    private static LetterMoved moved(SupervisionLetter letter, AuditAction action, MessageKind told, String words) {
        return new LetterMoved(
                letter.getId(),
                letter.getJurisdictionId(),
                letter.getDocumentNumber(),
                letter.getOrgUnitId(),
                action,
                told,
                words.strip());
    }

    private List<Long> tasks(long letterId) {
        return jdbc.sql("select distinct task_id from reminder where letter_id = :letter order by task_id")
                .param("letter", letterId)
                .query(Long.class)
                .list();
    }

    private LocalDateTime now() {
        return LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    private static @Nullable Long ownOnly(Actor actor) {
        return actor.seesWholeJurisdiction() ? null : actor.orgUnitId();
    }

    private SupervisionLetter own(long letterId) {
        SupervisionLetter letter = find(letterId);
        if (!currentActor.get().belongsTo(letter.getOrgUnitId())) {
            throw new NotFoundException();
        }
        return letter;
    }

    private SupervisionLetter find(long letterId) {
        Actor actor = currentActor.get();
        return letters.findByIdAndJurisdictionId(letterId, actor.jurisdictionId())
                .filter(letter -> actor.seesWholeJurisdiction() || actor.belongsTo(letter.getOrgUnitId()))
                .orElseThrow(NotFoundException::new);
    }
}
