package org.xiaohao.report;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;
import org.xiaohao.report.ReportEvent.ReportExported;
import org.xiaohao.report.drafting.ReportDraft.Source;
import org.xiaohao.report.drafting.ReportDraft.SourceKind;
import org.xiaohao.shared.DomainEvents;

/** Collects what a file is made of, in one transaction; the file is made outside it. */
@Component
class ReportExports {

    private static final String EVIDENCE = """
            select 'ENTRY' as kind, e.entry_id as source_id, a.id, a.file_name, a.sha256
            from report_statement s join report_source f on f.statement_id = s.id
              join evidence e on f.kind in ('ENTRY', 'PROBLEM', 'NEXT_STEP') and e.entry_id = f.source_id
              join attachment a on a.id = e.attachment_id
            where s.report_id = :report and s.jurisdiction_id = :jurisdiction
            union
            select 'CLOSING', e.closing_request_id, a.id, a.file_name, a.sha256
            from report_statement s join report_source f on f.statement_id = s.id
              join closing_evidence e on f.kind = 'CLOSING' and e.closing_request_id = f.source_id
              join attachment a on a.id = e.attachment_id
            where s.report_id = :report and s.jurisdiction_id = :jurisdiction
            order by kind, source_id, id""";

    private final ReportRows rows;
    private final ReportQueries queries;
    private final SecrecyChecks secrecy;
    private final JdbcClient jdbc;
    private final DomainEvents events;

    ReportExports(ReportRows rows, ReportQueries queries, SecrecyChecks secrecy, JdbcClient jdbc, DomainEvents events) {
        this.rows = rows;
        this.queries = queries;
        this.secrecy = secrecy;
        this.jdbc = jdbc;
        this.events = events;
    }

    /** @param evidence file names with their hash, by the entry or application that they hang on */
    record Material(ReportDetails report, Map<Source, List<String>> evidence) {}

    /** @throws ReportNotReadyException when it is to be signed and lacks a part, or nobody looked for secrets */
    @Transactional(isolation = Isolation.READ_COMMITTED)
    public Material collect(long reportId, ExportReport wanted) {
        AnnualReport report = rows.get(reportId);
        ReportDetails details = queries.details(report);
        if (wanted.clean() && !details.missingParts().isEmpty()) {
            throw new ReportNotReadyException("report-part-empty", details.missingParts());
        }
        if (wanted.clean()
                && secrecy.findByReportIdAndTextHash(
                                reportId, details.standing().hash())
                        .isEmpty()) {
            throw new ReportNotReadyException("report-secrecy-unchecked");
        }
        events.publish(new ReportExported(reportId, report.getTitle() + " / " + wanted.format()));
        return new Material(details, wanted.annex() ? evidence(report) : Map.of());
    }

    private Map<Source, List<String>> evidence(AnnualReport report) {
        Map<Source, List<String>> files = new HashMap<>();
        jdbc.sql(EVIDENCE)
                .param("report", report.getId())
                .param("jurisdiction", report.getJurisdictionId())
                .query(row -> {
                    files.computeIfAbsent(
                                    new Source(SourceKind.valueOf(row.getString("kind")), row.getLong("source_id"), 0),
                                    source -> new ArrayList<>())
                            .add(row.getString("file_name") + " " + row.getString("sha256"));
                });
        return files;
    }
}
