package org.xiaohao.report;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.xiaohao.report.drafting.ReportDraft;

/**
 * Lets a report read as it did in a version. Statements that are still there keep their ids; what the version does not
 * have is taken out and can be put back; what was drafted and would read otherwise by now is marked.
 */
@Component
class VersionRestore {

    private final Statements statements;
    private final VersionTexts texts;
    private final ReportDrafts drafts;
    private final ReportMerge merge;

    VersionRestore(Statements statements, VersionTexts texts, ReportDrafts drafts, ReportMerge merge) {
        this.statements = statements;
        this.texts = texts;
        this.drafts = drafts;
        this.merge = merge;
    }

    void restore(AnnualReport report, ReportVersion version) {
        List<Statement> present = statements.findByReportIdOrderByPosition(report.getId());
        List<KeptStatement> kept = texts.read(version.getId());
        Map<KeptStatement, Statement> found = find(kept, present);
        Map<Statement, KeptStatement> changed = new LinkedHashMap<>();
        List<Statement> after = new ArrayList<>();
        for (KeptStatement words : kept) {
            Statement statement = found.get(words);
            if (statement == null) {
                statement = new Statement(report, words);
                changed.put(statement, words);
            } else if (statement.sayAgain(words)) {
                changed.put(statement, words);
            }
            after.add(statement);
        }
        Set<Statement> shown = new HashSet<>(after);
        present.stream().filter(statement -> !shown.contains(statement)).forEach(statement -> {
            if (statement.isShown()) {
                statement.remove();
            }
            after.add(statement);
        });
        for (int i = 0; i < after.size(); i++) {
            after.get(i).moveTo(i + 1);
        }
        report.restored(version);
        markWhatReadsOtherwise(report, after, changed);
        statements.saveAllAndFlush(after);
        texts.restoreSources(version.getId(), changed);
    }

    /** By the key of the draft, of which there is one each, then by the row that it was. */
    private static Map<KeptStatement, Statement> find(List<KeptStatement> kept, List<Statement> present) {
        Map<String, Statement> byKey = new HashMap<>();
        present.forEach(statement -> {
            String key = statement.getDraftKey();
            if (key != null) {
                byKey.put(key, statement);
            }
        });
        Map<Long, Statement> byId = present.stream().collect(Collectors.toMap(Statement::getId, Function.identity()));
        Map<KeptStatement, Statement> found = new HashMap<>();
        Set<Statement> taken = new HashSet<>();
        for (Function<KeptStatement, @Nullable Statement> way : List.<Function<KeptStatement, @Nullable Statement>>of(
                words -> words.draftKey() == null ? null : byKey.get(words.draftKey()),
                words -> byId.get(words.statementId()))) {
            for (KeptStatement words : kept) {
                Statement statement = found.containsKey(words) ? null : way.apply(words);
                if (statement != null && statement.getKind() == words.kind() && taken.add(statement)) {
                    found.put(words, statement);
                }
            }
        }
        return found;
    }

    private void markWhatReadsOtherwise(
            AnnualReport report, List<Statement> all, Map<Statement, KeptStatement> changed) {
        List<Statement> drafted = changed.keySet().stream()
                .filter(statement -> !statement.isKept() && statement.getKind() == StatementKind.PARAGRAPH)
                .toList();
        if (drafted.isEmpty()) {
            return;
        }
        StatementMatch now = merge.match(
                all,
                drafts.draft(report.getJurisdictionId(), ReportService.wanted(report))
                        .statements());
        for (Statement statement : drafted) {
            ReportDraft.@Nullable Statement fresh = now.of(statement);
            boolean same =
                    fresh != null && (fresh.lead() + fresh.text()).equals(statement.getLead() + statement.getContent());
            statement.mark(!same);
        }
    }
}
