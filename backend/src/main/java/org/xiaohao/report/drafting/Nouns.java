package org.xiaohao.report.drafting;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.xiaohao.report.drafting.DraftFacts.Closing;
import org.xiaohao.report.drafting.DraftFacts.Entry;
import org.xiaohao.report.drafting.DraftFacts.Task;

/** Who writes of a task each month leaves out what is counted: 反馈的23个中完成整改19个. A report names it. */
final class Nouns {

    private static final Pattern BARE_COUNT = Pattern.compile("\\d+[个项件起处](?=中)");
    private static final Pattern BARE_DEED = Pattern.compile("([\\u4e00-\\u9fff]{2})(?=\\d)");
    private static final String COUNTED = "(问题|事项|案件|任务|项目|线索|纠纷|隐患)";

    private Nouns() {}

    /** 审查160件 under the title 落实公平竞争审查: what was reviewed stands in the title, {@code point}. */
    static Traced ofPoint(Traced clause, String point) {
        Matcher bare = BARE_DEED.matcher(clause.text());
        return bare.lookingAt() && point.length() > 2 && point.endsWith(bare.group(1))
                ? Traced.glue(point.substring(0, point.length() - 2)).plus(clause)
                : clause;
    }

    /** The words with what the same count is called elsewhere in the task. */
    static Traced completed(Traced words, Task task) {
        Matcher bare = BARE_COUNT.matcher(words.text());
        if (!bare.find()) {
            return words;
        }
        Pattern named = Pattern.compile("(?<!\\d)" + Pattern.quote(bare.group()) + COUNTED);
        Closing closing = task.closing();
        return Stream.concat(
                        Stream.ofNullable(closing == null ? null : closing.summary()),
                        task.entries().stream().map(Entry::text))
                .map(named::matcher)
                .filter(Matcher::find)
                .findFirst()
                .map(found -> words.replace(bare.end(), bare.end(), Traced.glue(found.group(1))))
                .orElse(words);
    }
}
