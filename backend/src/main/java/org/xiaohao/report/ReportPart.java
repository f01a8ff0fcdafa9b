package org.xiaohao.report;

/** What is asked of every annual report, in the order in which a draft says it. */
public enum ReportPart {
    /** 引言, without a heading. */
    INTRO,
    /** ①主要举措和成效. */
    RESULTS,
    /** ②存在的不足和原因. */
    PROBLEMS,
    /** ③党政主要负责人履行推进法治建设第一责任人职责有关情况. */
    RESPONSIBILITY,
    /** ④下一年度主要安排. */
    NEXT_PLAN,
    /** ⑤其他需要报告的情况. */
    OTHER
}
