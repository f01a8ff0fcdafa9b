package org.xiaohao.report;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import org.xiaohao.account.AccountDirectory;
import org.xiaohao.intake.DocumentRefusedException;
import org.xiaohao.paper.OfficialDocument;
import org.xiaohao.paper.OfficialText;
import org.xiaohao.report.ReportEvent.ReportReturned;
import org.xiaohao.report.ReportEvent.ReturnedDecided;
import org.xiaohao.report.ReturnedChange.Hindrance;
import org.xiaohao.report.ReturnedChange.ReturnDecision;
import org.xiaohao.report.ReturnedContent.Item;
import org.xiaohao.report.returned.Change;
import org.xiaohao.report.returned.Comparison;
import org.xiaohao.report.returned.Given;
import org.xiaohao.report.returned.Returned;
import org.xiaohao.shared.CurrentActor;
import org.xiaohao.shared.DomainEvents;
import org.xiaohao.shared.ForOffice;
import org.xiaohao.shared.ForSupervisors;
import org.xiaohao.shared.InvalidInputException;
import org.xiaohao.shared.NotFoundException;
import org.xiaohao.shared.StaleDataException;

/** The file of a report that a leader edited comes back: what was done to it is accepted or refused piece by piece. */
@Service
@ForOffice
@Transactional(isolation = Isolation.READ_COMMITTED)
public class ReturnedDocumentService {

    private final ForeignReports foreign;
    private final ReportRows rows;
    private final ReportQueries queries;
    private final Statements statements;
    private final ReturnedDocuments documents;
    private final ReturnedEdits edits;
    private final AccountDirectory accounts;
    private final CurrentActor currentActor;
    private final DomainEvents events;
    private final TransactionTemplate transaction;
    private final Clock clock;

    ReturnedDocumentService(
            ForeignReports foreign,
            ReportRows rows,
            ReportQueries queries,
            Statements statements,
            ReturnedDocuments documents,
            ReturnedEdits edits,
            AccountDirectory accounts,
            CurrentActor currentActor,
            DomainEvents events,
            TransactionTemplate transaction,
            Clock clock) {
        this.foreign = foreign;
        this.rows = rows;
        this.queries = queries;
        this.statements = statements;
        this.documents = documents;
        this.edits = edits;
        this.accounts = accounts;
        this.currentActor = currentActor;
        this.events = events;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * Compares a file with the report as it stands; it takes the place of an earlier file. The file is read before
     * anything is locked, and is not kept.
     *
     * @throws DocumentRefusedException when it cannot be read
     * @throws InvalidInputException when it holds no text, or more than a report does
     */
    @Transactional(propagation = org.springframework.transaction.annotation.Propagation.NOT_SUPPORTED)
    public ReturnedDetails take(long reportId, byte[] file, String fileName) {
        rows.get(reportId);
        ForeignReports.Words words = foreign.words(file, fileName);
        return Objects.requireNonNull(transaction.execute(status -> compare(reportId, words, fileName)));
    }

    private ReturnedDetails compare(long reportId, ForeignReports.Words words, String fileName) {
        AnnualReport report = rows.lock(reportId);
        Returned returned = Comparison.compare(given(queries.details(report)), words.paragraphs());
        Map<Long, Integer> versions = statements.findByReportIdOrderByPosition(reportId).stream()
                .collect(Collectors.toMap(Statement::getId, Statement::getVersion));
        ReturnedContent content = ReturnedContent.of(returned, words.tables(), versions);
        ReturnedDocument document = documents.findByReportId(reportId).orElseGet(() -> new ReturnedDocument(report));
        document.take(fileName, content, currentActor.get().accountId(), clock.instant());
        documents.saveAndFlush(document);
        events.publish(new ReportReturned(reportId, fileName, returned.changes().size()));
        return details(reportId, document);
    }

    /** The report as its files tell it: title first, then each statement, then marks, which are never changed. */
    private static List<Given> given(ReportDetails report) {
        List<Given> given = new ArrayList<>();
        given.add(new Given(0, List.of(OfficialText.line(report.title()))));
        ReportText text = new ReportText(report, false);
        List<OfficialDocument.Block> blocks = text.document().blocks();
        for (int i = 0; i < blocks.size(); i++) {
            ReportStatement statement = text.pieces().get(i).statement();
            String line = ReportText.words(blocks.get(i));
            if (statement == null) {
                given.add(new Given(0, List.of(line)));
            } else if (text.pieces().get(i).first()) {
                given.add(new Given(statement.id(), List.of(line)));
            } else {
                List<String> lines = new ArrayList<>(given.removeLast().lines());
                lines.add(line);
                given.add(new Given(statement.id(), lines));
            }
        }
        return given;
    }

    /** The last file that came back, with what was decided. */
    @ForSupervisors
    @Transactional(readOnly = true)
    public Optional<ReturnedDetails> find(long reportId) {
        rows.get(reportId);
        return documents.findByReportId(reportId).map(document -> details(reportId, document));
    }

    /**
     * Accepts or refuses changes, in the order of the file. A change that something hinders waits on where several
     * are decided at once.
     *
     * @param numbers of open changes; null for all
     * @throws NotFoundException when no file came back or it has no such change
     * @throws StaleDataException when the only change was of something that somebody changed since
     * @throws InvalidInputException when the only change strikes a heading, or is longer than a statement may be
     */
    public ReturnedDetails decide(long reportId, @Nullable Set<Integer> numbers, @Nullable Boolean accept) {
        if (accept == null) {
            throw new InvalidInputException("accept", "required");
        }
        AnnualReport report = rows.lock(reportId);
        ReturnedDocument document = documents.findByReportId(reportId).orElseThrow(NotFoundException::new);
        ReturnedContent content = document.getContent();
        List<Integer> chosen = chosen(content, numbers);
        ReturnedText text = edits.open(reportId, content);
        int done = 0;
        for (int number : chosen) {
            if (!accept) {
                text.refuse(number);
                done++;
            } else if (mayAccept(text, content.items().get(number), numbers != null && chosen.size() == 1)) {
                text.accept(number);
                done++;
            }
        }
        if (done > 0) {
            if (accept) {
                edits.save(text);
                report.touch(currentActor.get().accountId(), clock.instant());
            }
            document.decided(text.content());
            documents.saveAndFlush(document);
            events.publish(new ReturnedDecided(reportId, accept, done));
        }
        return details(reportId, document);
    }

    private static boolean mayAccept(ReturnedText text, Item item, boolean only) {
        Hindrance hindrance = text.hindrance(item);
        if (hindrance == null || !only) {
            return hindrance == null;
        }
        throw switch (hindrance) {
            case OUTDATED -> new StaleDataException();
            case HEADING_STAYS -> new InvalidInputException("statement", "report-heading-stays");
            case TOO_LONG -> new InvalidInputException("statement", "report-words-too-long");
        };
    }

    private static List<Integer> chosen(ReturnedContent content, @Nullable Set<Integer> numbers) {
        List<Integer> chosen = new ArrayList<>();
        if (numbers != null && numbers.isEmpty()) {
            throw new InvalidInputException("changes", "required");
        }
        for (int number : numbers == null ? Set.<Integer>of() : new TreeSet<>(numbers)) {
            if (number < 0
                    || number >= content.items().size()
                    || content.items().get(number).decision() != ReturnDecision.OPEN) {
                throw new NotFoundException();
            }
            chosen.add(number);
        }
        for (int i = 0; numbers == null && i < content.items().size(); i++) {
            if (content.items().get(i).decision() == ReturnDecision.OPEN) {
                chosen.add(i);
            }
        }
        return chosen;
    }

    private ReturnedDetails details(long reportId, ReturnedDocument document) {
        ReturnedContent content = document.getContent();
        ReturnedText text = edits.open(reportId, content);
        List<ReturnedChange> changes = new ArrayList<>();
        for (int i = 0; i < content.items().size(); i++) {
            Item item = content.items().get(i);
            Change change = item.change();
            List<String> after = new ArrayList<>(List.of(change.after()));
            after.addAll(change.pieces());
            Set<Long> sources = new TreeSet<>(change.from());
            if (change.statementId() != 0) {
                sources.add(change.statementId());
            }
            changes.add(new ReturnedChange(
                    i,
                    List.copyOf(change.kinds()),
                    change.statementId(),
                    change.before(),
                    String.join("\n", after),
                    List.copyOf(sources),
                    item.decision(),
                    item.decision() == ReturnDecision.OPEN ? text.hindrance(item) : null));
        }
        String by = accounts.displayNames(List.of(document.getReturnedBy())).getOrDefault(document.getReturnedBy(), "");
        return new ReturnedDetails(
                reportId,
                document.getFileName(),
                by,
                document.getReturnedAt(),
                content.slots().size(),
                changes,
                content.title(),
                Objects.requireNonNullElse(content.tables(), List.of()));
    }
}
