package org.xiaohao.shared;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What people can be told. The code is stored, and is the end of the key {@code notification.<code>} of the translations,
 * whose placeholders are the arguments in their order: it never changes, and no kind is taken away while a row may have
 * it.
 */
public enum MessageKind {
    PLAN_ISSUED("plan.issued", Argument.PLAN_TITLE, Argument.COUNT),
    TASK_AMENDED("task.amended", Argument.TASK_NUMBER, Argument.TASK_TITLE, Argument.WORDS),
    TASK_ASSIGNED("task.assign", Argument.TASK_NUMBER, Argument.TASK_TITLE, Argument.WORDS),
    TASK_CANCELLED("task.cancel", Argument.TASK_NUMBER, Argument.TASK_TITLE, Argument.WORDS),
    TASK_DUE_DATE_CHANGED("task.change-due-date", Argument.TASK_NUMBER, Argument.TASK_TITLE, Argument.WORDS),
    TASK_EVIDENCE_REQUIRED("task.require-evidence", Argument.TASK_NUMBER, Argument.TASK_TITLE, Argument.WORDS),
    TASK_REPORTING_CHANGED("task.change-reporting", Argument.TASK_NUMBER, Argument.TASK_TITLE, Argument.WORDS),
    TASK_REOPENED("task.reopen", Argument.TASK_NUMBER, Argument.TASK_TITLE, Argument.WORDS),
    TASK_RESUMED("task.resume", Argument.TASK_NUMBER, Argument.TASK_TITLE, Argument.WORDS),
    TASK_SUSPENDED("task.suspend", Argument.TASK_NUMBER, Argument.TASK_TITLE, Argument.WORDS),
    PART_SUBMITTED("assignment.submitted", Argument.TASK_NUMBER, Argument.TASK_TITLE),
    PART_CONFIRMED("assignment.confirmed", Argument.TASK_NUMBER, Argument.TASK_TITLE),
    PART_RETURNED("assignment.returned", Argument.TASK_NUMBER, Argument.TASK_TITLE),
    NOT_APPLICABLE_DECLARED("assignment.not-applicable-declared", Argument.TASK_NUMBER, Argument.TASK_TITLE),
    NOT_APPLICABLE_ACCEPTED("assignment.not-applicable-accepted", Argument.TASK_NUMBER, Argument.TASK_TITLE),
    PROGRESS_SUBMITTED("progress.submitted", Argument.TASK_NUMBER, Argument.TASK_TITLE),
    PROGRESS_RETURNED("progress.returned", Argument.TASK_NUMBER, Argument.TASK_TITLE),
    PROGRESS_RETURNED_TO_HEAD("progress.returned-to-head", Argument.TASK_NUMBER, Argument.TASK_TITLE),
    PROGRESS_RETURNED_TO_LEAD("progress.returned-to-lead", Argument.TASK_NUMBER, Argument.TASK_TITLE, Argument.WORDS),
    PROGRESS_PASSED_ON("progress.passed-on", Argument.TASK_NUMBER, Argument.TASK_TITLE),
    PROGRESS_CORRECTED("progress.corrected", Argument.TASK_NUMBER, Argument.TASK_TITLE, Argument.WORDS),
    COMMENT_MENTIONED(
            "comment.mentioned",
            Argument.WORDS,
            Argument.TASK_NUMBER,
            Argument.TASK_TITLE,
            Argument.PLAN_TITLE,
            Argument.WORDS),
    COORDINATION_ASKED("coordination.asked", Argument.TASK_NUMBER, Argument.TASK_TITLE, Argument.WORDS),
    COORDINATION_ANSWERED("coordination.answered", Argument.TASK_NUMBER, Argument.TASK_TITLE, Argument.WORDS),
    DUTIES_HANDED_OVER("duties.handed-over", Argument.COUNT, Argument.WORDS, Argument.WORDS),
    EXTENSION_PREPARED("extension.prepared", Argument.TASK_NUMBER, Argument.TASK_TITLE, Argument.WORDS),
    EXTENSION_REQUESTED("extension.requested", Argument.TASK_NUMBER, Argument.TASK_TITLE, Argument.WORDS),
    EXTENSION_APPROVED("extension.approved", Argument.TASK_NUMBER, Argument.TASK_TITLE, Argument.WORDS),
    EXTENSION_REFUSED("extension.refused", Argument.TASK_NUMBER, Argument.TASK_TITLE, Argument.WORDS),
    INSTRUCTED("instruction.given", Argument.TASK_NUMBER, Argument.TASK_TITLE, Argument.WORDS),
    INSTRUCTION_ANSWERED("instruction.answered", Argument.TASK_NUMBER, Argument.TASK_TITLE, Argument.WORDS),
    INSTRUCTION_WAIVED("instruction.waived", Argument.TASK_NUMBER, Argument.TASK_TITLE, Argument.WORDS),
    MATTER_ANSWERED("matter.answered", Argument.TASK_NUMBER, Argument.TASK_TITLE, Argument.WORDS),
    REFERRED("referral.made", Argument.TASK_NUMBER, Argument.TASK_TITLE, Argument.WORDS),
    PLAN_REPORTING_CHANGED("plan.reporting-changed", Argument.PLAN_TITLE, Argument.WORDS),
    PLAN_DUE_DAYS_MOVED("plan.due-days-moved", Argument.PLAN_TITLE, Argument.WORDS),
    REQUEST_LAPSED("request.lapsed", Argument.TASK_NUMBER, Argument.TASK_TITLE, Argument.WORDS),
    OBJECTION_RAISED("objection.raised", Argument.TASK_NUMBER, Argument.TASK_TITLE, Argument.WORDS),
    OBJECTION_UPHELD("objection.upheld", Argument.TASK_NUMBER, Argument.TASK_TITLE, Argument.WORDS),
    OBJECTION_INSISTED("objection.insisted", Argument.TASK_NUMBER, Argument.TASK_TITLE, Argument.WORDS),
    CLOSING_PREPARED("review.prepared", Argument.TASK_NUMBER, Argument.TASK_TITLE),
    CLOSING_CORRECTED("review.corrected", Argument.TASK_NUMBER, Argument.TASK_TITLE, Argument.WORDS),
    CLOSING_REQUESTED("review.requested", Argument.TASK_NUMBER, Argument.TASK_TITLE),
    CLOSING_APPROVED("review.approved", Argument.TASK_NUMBER, Argument.TASK_TITLE),
    CLOSING_RETURNED("review.returned", Argument.TASK_NUMBER, Argument.TASK_TITLE),
    LETTER_SENT("letter.sent", Argument.WORDS, Argument.COUNT),
    LETTERS_COPIED("letter.copied", Argument.COUNT),
    LETTER_ANSWERED("letter.answered", Argument.WORDS, Argument.WORDS),
    LETTER_RETURNED("letter.returned", Argument.WORDS, Argument.WORDS),
    LETTER_CLOSED("letter.closed", Argument.WORDS, Argument.WORDS),
    LETTER_WITHDRAWN("letter.withdrawn", Argument.WORDS, Argument.WORDS),
    DUE_SOON("reminder.due-soon", Argument.COUNT),
    REMINDED("reminder.nudged", Argument.COUNT),
    REVIEWS_ESCALATED("reviews.escalated", Argument.COUNT, Argument.COUNT),
    URGED("reminder.urged", Argument.COUNT),
    REMINDER_ANSWERED("reminder.answered", Argument.TASK_NUMBER, Argument.TASK_TITLE, Argument.WORDS),
    REPORT_SUBMITTED("report.submitted", Argument.REPORT_TITLE, Argument.WORDS),
    REPORT_SENT_BACK("report.sent-back", Argument.REPORT_TITLE, Argument.WORDS),
    REPORT_SIGNED("report.signed", Argument.REPORT_TITLE, Argument.WORDS),
    REPORT_REOPENED("report.reopened", Argument.REPORT_TITLE, Argument.WORDS),
    /** What a newer version of the application stored, read by this one; never sent. */
    UNKNOWN("unknown");

    /** What a text names. */
    public enum Argument {
        TASK_NUMBER,
        TASK_TITLE,
        PLAN_TITLE,
        REPORT_TITLE,
        /** How many, as digits. */
        COUNT,
        /** What somebody wrote: a reason, an answer; may be empty. */
        WORDS
    }

    private static final Map<String, MessageKind> BY_CODE =
            Arrays.stream(values()).collect(Collectors.toMap(MessageKind::code, Function.identity()));

    private final String code;
    private final List<Argument> arguments;

    MessageKind(String code, Argument... arguments) {
        this.code = code;
        this.arguments = List.of(arguments);
    }

    /** The kind of a stored code; {@link #UNKNOWN} for one that this version does not have. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static MessageKind of(String code) {
        return BY_CODE.getOrDefault(code, UNKNOWN);
    }

    /** How it is stored and translated, such as {@code plan.issued}; at most 64 characters. */
    @JsonValue
    public String code() {
        return code;
    }

    /** What its text names, in the order of the placeholders. */
    public List<Argument> arguments() {
        return arguments;
    }
}
