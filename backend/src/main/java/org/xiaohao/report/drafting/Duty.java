package org.xiaohao.report.drafting;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import org.xiaohao.report.drafting.DraftFacts.Act;
import org.xiaohao.report.drafting.DraftFacts.Task;
import org.xiaohao.report.drafting.DraftFacts.YearValue;
import org.xiaohao.report.drafting.Outlook.Item;
import org.xiaohao.report.drafting.ReportDraft.Source;
import org.xiaohao.report.drafting.ReportDraft.SourceKind;

/** How the persons first responsible (第一责任人) did their duty: the checklist first, then the tasks that name it. */
final class Duty {

    private static final Pattern NAMES_IT = Pattern.compile("第一责任人|党政主要负责人.{0,8}职责");
    private static final Pattern LEADERS = Pattern.compile("负责人|书记|[区县市镇乡]长|主任|同志|领导|会议?$");
    private static final int ROOM = 130;

    private final DraftFacts facts;
    private final Reading reading;
    private final Corpus corpus;

    Duty(DraftFacts facts, Reading reading, Corpus corpus) {
        this.facts = facts;
        this.reading = reading;
        this.corpus = corpus;
    }

    static boolean isNamedBy(Task task) {
        return NAMES_IT.matcher(task.title()).find();
    }

    /** Three points: leading, learning, answering for it; without those of which nothing is known. */
    List<Item> items(Said said, Questions questions) {
        List<Task> tasks = facts.tasks().stream()
                .filter(task -> task.isTold() && isNamedBy(task))
                .toList();
        List<YearValue> values = facts.values().stream()
                .filter(value -> tasks.stream().anyMatch(task -> task.id() == value.taskId()))
                .toList();
        List<List<Traced>> points = List.of(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        List<Piece> told = new ArrayList<>();
        facts.acts().stream().sorted(Comparator.comparing(Act::kind)).forEach(act -> {
            Source source = new Source(SourceKind.RESPONSIBILITY, act.id(), 0);
            Traced words = reading.traced(text(act), source, values, new ArrayList<>());
            words = Traced.join(words.sentences(), "；");
            points.get(act.kind().point()).add(words);
            told.add(new Piece(List.of(words), source, 0, true, 0, 1));
        });
        for (Task task : tasks) {
            Task rest = told.isEmpty()
                    ? task
                    : new Task(
                            task.id(),
                            task.number(),
                            task.title(),
                            task.body(),
                            task.section(),
                            task.standing(),
                            task.leads(),
                            null,
                            task.entries());
            Story story = new Story(rest, reading, corpus, said, task.title());
            List<Traced> more = story.tell(
                    ROOM
                            + told.stream()
                                    .mapToInt(piece -> piece.words().length())
                                    .sum(),
                    told,
                    questions);
            more.removeIf(sentence -> told.stream()
                    .anyMatch(piece -> piece.text().equals(sentence.text())
                            || sentence.text().contains(piece.text())));
            // What they held to stands before what they did.
            more.stream()
                    .filter(Duty::isPrinciple)
                    .forEach(sentence -> points.get(0).addFirst(sentence));
            more.removeIf(Duty::isPrinciple);
            points.get(2).addAll(more);
        }
        List<Item> result = new ArrayList<>();
        List<String> titles = List.of("加强统筹部署", "带头尊法学法守法用法", "层层压实责任");
        for (int i = 0; i < points.size(); i++) {
            if (!points.get(i).isEmpty()) {
                result.add(new Item(List.of("DUTY" + i), titles.get(i), joined(points.get(i))));
            }
        }
        return result;
    }

    /** 作出批示37次 needs somebody who gave them; what an office arranged is told as it is. */
    private static String text(Act act) {
        boolean named = act.by().isEmpty() || act.text().contains(act.by());
        return named || !LEADERS.matcher(act.by()).find() ? act.text() : act.by() + act.text();
    }

    private static boolean isPrinciple(Traced sentence) {
        return sentence.marks().isEmpty() && sentence.text().startsWith("坚持");
    }

    private static Traced joined(List<Traced> sentences) {
        return Traced.join(sentences, "。");
    }
}
