package org.xiaohao.shared;

import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What the audit trail can say that somebody did. The code is stored, and is the end of the key {@code
 * audit.action.<code>} of the translations: it never changes, and no action is taken away while a row may have it.
 */
public enum AuditAction {
    ACCESS_PROBED("access.probed", "Access"),
    ACCESS_DENIED("access.denied", "Access"),
    ACCESS_TOKEN_MAKE("access-token.make", "AccessToken"),
    ACCESS_TOKEN_REVOKE("access-token.revoke", "AccessToken"),
    ACCOUNT_ACTIVATE("account.activate", "Account"),
    ACCOUNT_CHANGE_PASSWORD("account.change-password", "Account"),
    ACCOUNT_CREATE("account.create", "Account"),
    ACCOUNT_DEACTIVATE("account.deactivate", "Account"),
    ACCOUNT_LOCK("account.lock", "Account"),
    ACCOUNT_REQUEST("account.request", "AccountRequest"),
    ACCOUNT_REQUEST_CONFIRM("account.request-confirm", "AccountRequest"),
    ACCOUNT_REQUEST_REFUSE("account.request-refuse", "AccountRequest"),
    ACCOUNT_SECOND_FACTOR("account.second-factor", "Account"),
    ACCOUNT_RESET_PASSWORD("account.reset-password", "Account"),
    ACCOUNT_SET_PASSWORD("account.set-password", "Account"),
    ACCOUNT_SIGN_IN("account.sign-in", "Account"),
    ACCOUNT_SIGN_IN_API("account.sign-in-api", "Account"),
    ACCOUNT_SIGN_OUT("account.sign-out", "Account"),
    ACCOUNT_SLIP("account.slip", "Account"),
    ACCOUNT_UPDATE("account.update", "Account"),
    ASSIGNMENT_ACCEPT_NOT_APPLICABLE("assignment.accept-not-applicable", "Assignment"),
    ASSIGNMENT_CONFIRM("assignment.confirm", "Assignment"),
    ASSIGNMENT_DECLARE_NOT_APPLICABLE("assignment.declare-not-applicable", "Assignment"),
    ASSIGNMENT_HANDLER("assignment.handler", "Assignment"),
    ASSIGNMENT_RECEIVE("assignment.receive", "Assignment"),
    ASSIGNMENT_REFUSE_NOT_APPLICABLE("assignment.refuse-not-applicable", "Assignment"),
    ASSIGNMENT_RETURN("assignment.return", "Assignment"),
    ATTACHMENT_OPEN("attachment.open", "Attachment"),
    ATTACHMENT_STORE("attachment.store", "Attachment"),
    CALENDAR_RENEW("calendar.renew", "Account"),
    CALENDAR_REVOKE("calendar.revoke", "Account"),
    COMMENT_DELETE("comment.delete", "TaskComment"),
    COMMENT_WRITE("comment.write", "TaskComment"),
    COORDINATION_ANSWER("coordination.answer", "CoordinationRequest"),
    COORDINATION_ASK("coordination.ask", "CoordinationRequest"),
    COORDINATION_LAPSE("coordination.lapse", "CoordinationRequest"),
    COORDINATION_WITHDRAW("coordination.withdraw", "CoordinationRequest"),
    DUTIES_HAND_OVER("duties.hand-over", "Account"),
    DUTIES_NAME_HANDLER("duties.name-handler", "Account"),
    DUTIES_MOVE("duties.move", "UnitSuccession"),
    EXTENSION_APPROVE("extension.approve", "ExtensionRequest"),
    EXTENSION_ASK("extension.ask", "ExtensionRequest"),
    EXTENSION_LAPSE("extension.lapse", "ExtensionRequest"),
    EXTENSION_REFUSE("extension.refuse", "ExtensionRequest"),
    EXTENSION_SEND("extension.send", "ExtensionRequest"),
    EXTENSION_SEND_BACK("extension.send-back", "ExtensionRequest"),
    EXTENSION_WITHDRAW("extension.withdraw", "ExtensionRequest"),
    GROUP_ACTIVATE("group.activate", "OrgUnitGroup"),
    GROUP_CREATE("group.create", "OrgUnitGroup"),
    GROUP_DEACTIVATE("group.deactivate", "OrgUnitGroup"),
    GROUP_UPDATE("group.update", "OrgUnitGroup"),
    FIGURE_ANSWER("figure.answer", "ProgressEntry"),
    FIGURE_WITHDRAW("figure.withdraw", "ProgressEntry"),
    HIGHLIGHT_ADD("highlight.add", "Highlight"),
    HIGHLIGHT_REMOVE("highlight.remove", "Highlight"),
    INDICATOR_DEFINE("indicator.define", "Task"),
    INDICATOR_REMOVE("indicator.remove", "Task"),
    HOLIDAYS_REMOVE("holidays.remove", "Jurisdiction"),
    HOLIDAYS_TAKE("holidays.take", "Jurisdiction"),
    INSTRUCTION_ANSWER("instruction.answer", "Instruction"),
    INSTRUCTION_GIVE("instruction.give", "Instruction"),
    INSTRUCTION_WAIVE("instruction.waive", "Instruction"),
    INTAKE_CONFIRM("intake.confirm", "Intake"),
    INTAKE_DISCARD("intake.discard", "Intake"),
    INTAKE_MERGE("intake.merge", "Intake"),
    INTAKE_RESUME("intake.resume", "Intake"),
    INTAKE_TAKE("intake.take", "Intake"),
    JOINT_EVENT_CHANGE("joint-event.change", "JointEvent"),
    JOINT_EVENT_NAME("joint-event.name", "JointEvent"),
    JURISDICTION_CREATE("jurisdiction.create", "Jurisdiction"),
    JURISDICTION_RESTORE("jurisdiction.restore", "Jurisdiction"),
    JURISDICTION_RETIRE("jurisdiction.retire", "Jurisdiction"),
    JURISDICTION_UPDATE("jurisdiction.update", "Jurisdiction"),
    LIGHT_RULES_TAKE("light-rules.take", "Jurisdiction"),
    MATTER_ANSWER("matter.answer", "SupervisedMatter"),
    MATTER_COMPLEX("matter.complex", "SupervisedMatter"),
    MATTER_ENTER("matter.enter", "SupervisedMatter"),
    LADDER_CHANGE("ladder.change", "Jurisdiction"),
    LADDER_DISMISS("ladder.dismiss", "Jurisdiction"),
    LADDER_ESCALATE("ladder.escalate", "Jurisdiction"),
    AUDIT_EXPORT("audit.export", "AuditEntry"),
    LEDGER_EXPORT("ledger.export", "Plan"),
    LADDER_PRESS("ladder.press", "OrgUnit"),
    LADDER_PROPOSE("ladder.propose", "OrgUnit"),
    LETTER_ANSWER("letter.answer", "SupervisionLetter"),
    LETTER_CLOSE("letter.close", "SupervisionLetter"),
    LETTER_DELIVER("letter.deliver", "SupervisionLetter"),
    LETTER_FORM("letter.form", "Jurisdiction"),
    LETTER_RETURN("letter.return", "SupervisionLetter"),
    LETTER_SEND("letter.send", "SupervisionLetter"),
    LETTER_WITHDRAW("letter.withdraw", "SupervisionLetter"),
    OBJECTION_INSIST("objection.insist", "Objection"),
    OBJECTION_LAPSE("objection.lapse", "Objection"),
    OBJECTION_RAISE("objection.raise", "Objection"),
    OBJECTION_UPHOLD("objection.uphold", "Objection"),
    OBJECTION_WITHDRAW("objection.withdraw", "Objection"),
    PLAN_ADD_TASK("plan.add-task", "Task"),
    PLAN_ADD_UNIT("plan.add-unit", "Task"),
    PLAN_AMEND("plan.amend", "Plan"),
    PLAN_AMEND_TASK("plan.amend-task", "Task"),
    PLAN_ARCHIVE("plan.archive", "Plan"),
    PLAN_CHANGE_REPORTING("plan.change-reporting", "Plan"),
    PLAN_CLOSE("plan.close", "Plan"),
    PLAN_CREATE("plan.create", "Plan"),
    PLAN_DELETE_DRAFT("plan.delete-draft", "Plan"),
    PLAN_DESCRIBE("plan.describe", "Plan"),
    PLAN_ISSUE("plan.issue", "Plan"),
    PLAN_MATCH_GROUP("plan.match-group", "Plan"),
    PLAN_MATCH_UNIT("plan.match-unit", "Plan"),
    PLAN_MOVE_DUE_DAYS("plan.move-due-days", "Plan"),
    PLAN_REMOVE_UNIT("plan.remove-unit", "Task"),
    PLAN_SET_DUE_DATE("plan.set-due-date", "Task"),
    PROGRESS_APPROVE("progress.approve", "ProgressEntry"),
    PROGRESS_CORRECT("progress.correct", "ProgressEntry"),
    PROGRESS_ENTER("progress.enter", "ProgressEntry"),
    PROGRESS_PASS_ON("progress.pass-on", "ProgressEntry"),
    PROGRESS_READ("progress.read", "ProgressEntry"),
    PROGRESS_RETURN("progress.return", "ProgressEntry"),
    PROGRESS_SETTLE("progress.settle", "ProgressEntry"),
    PROGRESS_SUBMIT("progress.submit", "ProgressEntry"),
    PROGRESS_WITHDRAW("progress.withdraw", "ProgressEntry"),
    REFERRAL_LAPSE("referral.lapse", "Referral"),
    REFERRAL_MAKE("referral.make", "Referral"),
    REFERRAL_NOTE("referral.note", "Referral"),
    REFERRAL_TAKE_UP("referral.take-up", "Referral"),
    REFERRAL_WITHDRAW("referral.withdraw", "Referral"),
    REMINDER_ANSWER("reminder.answer", "Reminder"),
    REMINDER_NUDGE("reminder.nudge", "Plan"),
    REPORT_ADD("report.add", "AnnualReport"),
    REPORT_DRAFT("report.draft", "AnnualReport"),
    REPORT_EDIT("report.edit", "AnnualReport"),
    REPORT_EXPORT("report.export", "AnnualReport"),
    REPORT_KEEP("report.keep", "AnnualReport"),
    REPORT_KEEP_VERSION("report.keep-version", "AnnualReport"),
    REPORT_MOVE("report.move", "AnnualReport"),
    REPORT_OUTLINE("report.outline", "OwnOutline"),
    REPORT_RECORD("report.record", "YearRecord"),
    REPORT_REMOVE("report.remove", "AnnualReport"),
    REPORT_RESTORE("report.restore", "AnnualReport"),
    REPORT_RESTORE_VERSION("report.restore-version", "AnnualReport"),
    REPORT_SET_DAYS("report.set-days", "ReportCalendar"),
    REPORT_RETURN("report.return", "AnnualReport"),
    REPORT_SECRECY("report.secrecy", "AnnualReport"),
    REPORT_TAKE("report.take", "AnnualReport"),
    REVIEW_APPLY("review.apply", "ClosingRequest"),
    REVIEW_APPROVE("review.approve", "ClosingRequest"),
    REVIEW_CORRECT("review.correct", "ClosingRequest"),
    REVIEW_LAPSE("review.lapse", "ClosingRequest"),
    REVIEW_PREPARE("review.prepare", "ClosingRequest"),
    REVIEW_RETURN("review.return", "ClosingRequest"),
    REVIEW_SEND_BACK("review.send-back", "ClosingRequest"),
    REVIEW_WITHDRAW("review.withdraw", "ClosingRequest"),
    TASK_ASSIGN("task.assign", "Task"),
    TASK_CANCEL("task.cancel", "Task"),
    TASK_CHANGE_DUE_DATE("task.change-due-date", "Task"),
    TASK_CHANGE_REPORTING("task.change-reporting", "Task"),
    TASK_FORECAST("task.forecast", "Task"),
    TASK_REOPEN("task.reopen", "Task"),
    TASK_REQUIRE_EVIDENCE("task.require-evidence", "Task"),
    TASK_RESUME("task.resume", "Task"),
    TASK_SUSPEND("task.suspend", "Task"),
    UNIT_ACTIVATE("unit.activate", "OrgUnit"),
    UNIT_CREATE("unit.create", "OrgUnit"),
    UNIT_DEACTIVATE("unit.deactivate", "OrgUnit"),
    UNIT_UPDATE("unit.update", "OrgUnit"),
    VIEW_CHANGE("view.change", "SavedView"),
    VIEW_DELETE("view.delete", "SavedView"),
    VIEW_SAVE("view.save", "SavedView"),
    /** What a newer version of the application stored, read by this one; never written. */
    UNKNOWN("unknown", "Unknown");

    private static final Map<String, AuditAction> BY_CODE =
            Arrays.stream(values()).collect(Collectors.toMap(AuditAction::code, Function.identity()));

    private final String code;
    private final String subjectType;

    AuditAction(String code, String subjectType) {
        this.code = code;
        this.subjectType = subjectType;
    }

    /** The action of a stored code; {@link #UNKNOWN} for one that this version does not have. */
    public static AuditAction of(String code) {
        return BY_CODE.getOrDefault(code, UNKNOWN);
    }

    /** How it is stored and translated, such as {@code plan.issue}; at most 64 characters. */
    public String code() {
        return code;
    }

    /** What it is done to, such as {@code Plan}; at most 64 characters. */
    public String subjectType() {
        return subjectType;
    }
}
