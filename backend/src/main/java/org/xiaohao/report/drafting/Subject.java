package org.xiaohao.report.drafting;

import java.util.regex.Pattern;

/** What a task is about, from its title: 全面清理政策文件 is about 政策文件. */
final class Subject {

    private static final Pattern VERBS = Pattern.compile(
            "^(?:全面|深入|依法|持续|严格|认真|扎实|加快|大力|切实|进一步|继续|推进|推动|深化|清理|整改|整治|落实|完成|开展|做好|抓好|加强|健全|完善|提升|规范|攻坚|化解|优化|压实|强化|推行)+");

    private Subject() {}

    static String of(String title) {
        return title.replaceAll("[“”《》]", "");
    }

    /** The noun phrase after the verbs, without a closing 问题, which stands in the words themselves. */
    static String matter(String title) {
        return VERBS.matcher(of(title)).replaceFirst("").replaceFirst("(?:突出)?问题$", "");
    }
}
