package org.xiaohao.access;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.aop.support.AopUtils;
import org.springframework.context.ApplicationContext;
import org.springframework.stereotype.Service;
import org.xiaohao.account.MailChoiceService;
import org.xiaohao.calendar.CalendarFeedService;
import org.xiaohao.calendar.CalendarService;
import org.xiaohao.channel.ChannelService;
import org.xiaohao.comment.CommentService;
import org.xiaohao.instruction.InstructionService;
import org.xiaohao.instruction.LeaderService;
import org.xiaohao.instruction.ReferralService;
import org.xiaohao.intake.IntakeAmendments;
import org.xiaohao.intake.IntakeNames;
import org.xiaohao.intake.IntakeReading;
import org.xiaohao.intake.IntakeService;
import org.xiaohao.intake.PlanImportService;
import org.xiaohao.ledger.LedgerService;
import org.xiaohao.ledger.UnitFormService;
import org.xiaohao.mail.MailService;
import org.xiaohao.matter.MatterService;
import org.xiaohao.plan.AssignmentService;
import org.xiaohao.plan.HandoverService;
import org.xiaohao.plan.IndicatorService;
import org.xiaohao.plan.LightRuleService;
import org.xiaohao.plan.ObjectionService;
import org.xiaohao.plan.PlanAmendmentService;
import org.xiaohao.plan.PlanOutlineService;
import org.xiaohao.plan.PlanService;
import org.xiaohao.plan.ReportingService;
import org.xiaohao.plan.RequiredPieceService;
import org.xiaohao.plan.SuccessionService;
import org.xiaohao.plan.TaskAmendmentService;
import org.xiaohao.plan.TaskService;
import org.xiaohao.plan.UnattendedService;
import org.xiaohao.progress.CorrectionService;
import org.xiaohao.progress.EntryReturnService;
import org.xiaohao.progress.FigureFindingService;
import org.xiaohao.progress.FigureService;
import org.xiaohao.progress.HighlightService;
import org.xiaohao.progress.JointEventService;
import org.xiaohao.progress.PeriodSheetService;
import org.xiaohao.progress.PieceService;
import org.xiaohao.progress.ProgressService;
import org.xiaohao.progress.RemarkService;
import org.xiaohao.progress.TotalsService;
import org.xiaohao.progress.UnitEntryService;
import org.xiaohao.progress.WorkbenchService;
import org.xiaohao.report.OutlineLearningService;
import org.xiaohao.report.OutlineService;
import org.xiaohao.report.ReportBlacklineService;
import org.xiaohao.report.ReportCheckingService;
import org.xiaohao.report.ReportExportService;
import org.xiaohao.report.ReportFindingsService;
import org.xiaohao.report.ReportProofService;
import org.xiaohao.report.ReportService;
import org.xiaohao.report.ReportStateService;
import org.xiaohao.report.ReportVersionService;
import org.xiaohao.report.ReturnedDocumentService;
import org.xiaohao.report.SecrecyService;
import org.xiaohao.report.YearRecordService;
import org.xiaohao.review.AcknowledgementService;
import org.xiaohao.review.CoordinationService;
import org.xiaohao.review.DecisionService;
import org.xiaohao.review.ExtensionService;
import org.xiaohao.review.ReviewService;
import org.xiaohao.savedview.SavedViewService;
import org.xiaohao.search.SearchService;
import org.xiaohao.supervision.MonitorService;
import org.xiaohao.supervision.ReviewClockService;
import org.xiaohao.supervision.TaskReminderService;
import org.xiaohao.testing.MutableClock;
import org.xiaohao.workday.HolidayService;

/** The matrices of all services, and the methods that these services have. */
final class Matrices {

    private Matrices() {}

    static List<AccessMatrix> all(ApplicationContext context) {
        return Stream.of(others(context), PressAccess.all(context))
                .flatMap(List::stream)
                .toList();
    }

    private static List<AccessMatrix> others(ApplicationContext context) {
        return List.of(
                PlanAccess.plans(context.getBean(PlanService.class)),
                PlanAccess.amendments(context.getBean(PlanAmendmentService.class)),
                PlanAccess.imports(context.getBean(PlanImportService.class)),
                PlanAccess.intakes(context.getBean(IntakeService.class)),
                PlanAccess.intakeAmendments(
                        context.getBean(IntakeAmendments.class), context.getBean(IntakeService.class)),
                PlanAccess.intakeNames(context.getBean(IntakeNames.class), context.getBean(IntakeService.class)),
                PlanAccess.readings(context.getBean(IntakeReading.class)),
                PlanAccess.outlines(context.getBean(PlanOutlineService.class)),
                DutyAccessRows.reporting(context.getBean(ReportingService.class)),
                DutyAccessRows.amendments(context.getBean(TaskAmendmentService.class)),
                DutyAccessRows.decisions(context.getBean(DecisionService.class)),
                DutyAccessRows.successions(context.getBean(SuccessionService.class)),
                DutyAccessRows.unattended(context.getBean(UnattendedService.class)),
                MatterAccess.reviewClocks(context.getBean(ReviewClockService.class)),
                MatterAccess.lightRules(context.getBean(LightRuleService.class)),
                MatterAccess.matters(context.getBean(MatterService.class)),
                InstructionAccess.instructions(context.getBean(InstructionService.class)),
                InstructionAccess.referrals(context.getBean(ReferralService.class)),
                InstructionAccess.leader(context.getBean(LeaderService.class)),
                MailAccess.choices(context.getBean(MailChoiceService.class)),
                MailAccess.standing(context.getBean(MailService.class)),
                MailAccess.channels(context.getBean(ChannelService.class)),
                DutyAccessRows.coordination(context.getBean(CoordinationService.class)),
                DutyAccessRows.handovers(context.getBean(HandoverService.class)),
                DutyAccessRows.acknowledgements(context.getBean(AcknowledgementService.class)),
                DutyAccessRows.objections(context.getBean(ObjectionService.class)),
                DutyAccessRows.extensions(context.getBean(ExtensionService.class)),
                DutyAccessRows.holidays(context.getBean(HolidayService.class)),
                PlanAccess.parts(context.getBean(AssignmentService.class)),
                PlanAccess.tasks(context.getBean(TaskService.class)),
                WorkAccess.progress(context.getBean(ProgressService.class)),
                ReadingAccess.figures(context.getBean(FigureFindingService.class)),
                ReadingAccess.outlines(context.getBean(OutlineLearningService.class)),
                ReadingAccess.checking(context.getBean(ReportCheckingService.class)),
                ReportAccess.exports(context.getBean(ReportExportService.class), context.getBean(ReportService.class)),
                ReportAccess.secrecy(context.getBean(SecrecyService.class), context.getBean(ReportService.class)),
                ReportAccess.returned(
                        context.getBean(ReturnedDocumentService.class), context.getBean(ReportService.class)),
                ReportAccess.findings(
                        context.getBean(ReportFindingsService.class), context.getBean(ReportService.class)),
                ReportAccess.proofs(context.getBean(ReportProofService.class), context.getBean(ReportService.class)),
                ReportStateAccess.states(
                        context.getBean(ReportStateService.class),
                        context.getBean(ReportService.class),
                        context.getBean(SecrecyService.class)),
                ReportStateAccess.versions(
                        context.getBean(ReportVersionService.class),
                        context.getBean(ReportStateService.class),
                        context.getBean(ReportService.class)),
                ReportStateAccess.blacklines(
                        context.getBean(ReportBlacklineService.class),
                        context.getBean(ReportVersionService.class),
                        context.getBean(YearRecordService.class),
                        context.getBean(ReportStateService.class),
                        context.getBean(ReportService.class)),
                ReportAccess.outlines(context.getBean(OutlineService.class)),
                ReportAccess.records(context.getBean(YearRecordService.class)),
                ReadingAccess.calendar(context.getBean(CalendarService.class)),
                ReadingAccess.feeds(context.getBean(CalendarFeedService.class)),
                ReadingAccess.comments(context.getBean(CommentService.class)),
                ViewAccess.views(context.getBean(SavedViewService.class)),
                ReadingAccess.search(context.getBean(SearchService.class)),
                FactsAccess.indicators(context.getBean(IndicatorService.class)),
                FactsAccess.totals(context.getBean(TotalsService.class)),
                FactsAccess.figures(context.getBean(FigureService.class)),
                FactsAccess.remarks(context.getBean(RemarkService.class)),
                FactsAccess.jointEvents(context.getBean(JointEventService.class)),
                FactsAccess.highlights(context.getBean(HighlightService.class)),
                WorkAccess.pieces(
                        context.getBean(PieceService.class),
                        context.getBean(ProgressService.class),
                        context.getBean(RequiredPieceService.class)),
                WorkAccess.returns(context.getBean(EntryReturnService.class), context.getBean(ProgressService.class)),
                WorkAccess.unitEntries(context.getBean(UnitEntryService.class)),
                WorkAccess.unitForms(context.getBean(UnitFormService.class)),
                WorkAccess.requirements(context.getBean(RequiredPieceService.class)),
                WorkAccess.corrections(
                        context.getBean(CorrectionService.class),
                        context.getBean(ProgressService.class),
                        context.getBean(ReviewService.class)),
                WorkAccess.ledger(context.getBean(LedgerService.class)),
                WorkAccess.periodSheet(context.getBean(PeriodSheetService.class)),
                WorkAccess.workbench(context.getBean(WorkbenchService.class)),
                WorkAccess.reviews(context.getBean(ReviewService.class)),
                WorkAccess.monitor(context.getBean(MonitorService.class)),
                WorkAccess.taskReminders(
                        context.getBean(TaskReminderService.class), context.getBean(MutableClock.class)));
    }

    /** The public methods of the services for people; directories serve other features. */
    static Stream<Method> methods(ApplicationContext context) {
        return context.getBeansWithAnnotation(Service.class).values().stream()
                .map(AopUtils::getTargetClass)
                .filter(type -> type.getPackageName().startsWith("org.xiaohao."))
                .filter(type -> !type.getSimpleName().endsWith("Directory"))
                .flatMap(type -> Arrays.stream(type.getDeclaredMethods()))
                .filter(method -> Modifier.isPublic(method.getModifiers()) && !method.isSynthetic());
    }

    /** As the rows of a matrix name a method. */
    static String signature(Method method) {
        return Arrays.stream(method.getParameterTypes())
                .map(Class::getSimpleName)
                .collect(Collectors.joining(
                        ", ", method.getDeclaringClass().getSimpleName() + "." + method.getName() + "(", ")"));
    }
}
