package org.xiaohao.access;

import static org.xiaohao.access.AccessMatrix.OFFICE;
import static org.xiaohao.access.AccessMatrix.READERS;
import static org.xiaohao.access.AccessMatrix.UNITS;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.springframework.context.ApplicationContext;
import org.springframework.data.domain.PageRequest;
import org.xiaohao.access.AccessMatrix.Scope;
import org.xiaohao.attachment.AttachmentPurpose;
import org.xiaohao.attachment.AttachmentService;
import org.xiaohao.attachment.ReceivedFile;
import org.xiaohao.attachment.UploadAttachment;
import org.xiaohao.supervision.LadderRules;
import org.xiaohao.supervision.LadderService;
import org.xiaohao.supervision.LateKey;
import org.xiaohao.supervision.LetterFilter;
import org.xiaohao.supervision.LetterFormDetails;
import org.xiaohao.supervision.LetterFormService;
import org.xiaohao.supervision.LetterService;
import org.xiaohao.supervision.PressLate;
import org.xiaohao.supervision.PressService;
import org.xiaohao.supervision.QuietRecordService;
import org.xiaohao.supervision.ReminderKind;
import org.xiaohao.supervision.ReminderService;
import org.xiaohao.supervision.UpdateLetterForm;
import org.xiaohao.testing.IssuedPlan;
import org.xiaohao.testing.LadderProposals;
import org.xiaohao.testing.LetterTemplates;
import org.xiaohao.testing.MutableClock;

/** The rows of the services with which units are pressed. */
final class PressAccess {

    private static final PageRequest PAGE = PageRequest.of(0, 20);

    /** When the reports of the second quarter are late. */
    private static final LocalDate LATE = LocalDate.of(2026, 7, 20);

    private final ReminderService reminders;
    private final PressService press;
    private final LetterService letters;
    private final LetterFormService forms;
    private final LadderService ladder;
    private final LadderProposals proposals;
    private final AttachmentService attachments;
    private final QuietRecordService quiet;
    private final MutableClock clock;

    private PressAccess(ApplicationContext context) {
        reminders = context.getBean(ReminderService.class);
        press = context.getBean(PressService.class);
        letters = context.getBean(LetterService.class);
        forms = context.getBean(LetterFormService.class);
        ladder = context.getBean(LadderService.class);
        proposals = new LadderProposals(context);
        attachments = context.getBean(AttachmentService.class);
        quiet = context.getBean(QuietRecordService.class);
        clock = context.getBean(MutableClock.class);
    }

    static List<AccessMatrix> all(ApplicationContext context) {
        PressAccess rows = new PressAccess(context);
        return List.of(
                rows.reminders(), rows.press(), rows.letters(), rows.forms(), rows.ladder(), rows.quietRecords());
    }

    private AccessMatrix reminders() {
        return new AccessMatrix(ReminderService.class)
                .row("unanswered(Pageable)", UNITS, Scope.NONE, world -> () -> reminders.unanswered(PAGE))
                .row("markOpened(long)", UNITS, Scope.UNIT, world -> {
                    long reminder = reminder(world);
                    return () -> reminders.markOpened(reminder);
                })
                .row("answer(long, String)", UNITS, Scope.UNIT, world -> {
                    long reminder = reminder(world);
                    return () -> reminders.answer(reminder, "明日报送");
                });
    }

    private AccessMatrix press() {
        return new AccessMatrix(PressService.class)
                .row("preview(PressLate)", OFFICE, Scope.JURISDICTION, world -> {
                    long plan = world.issued().id();
                    return () -> press.preview(new PressLate(plan, Set.of(), ""));
                })
                .row("press(PressLate)", OFFICE, Scope.JURISDICTION, world -> {
                    long plan = world.issued().id();
                    return () -> late(() -> press.press(new PressLate(plan, Set.of(), "")));
                });
    }

    private AccessMatrix quietRecords() {
        return new AccessMatrix(QuietRecordService.class).row("ofPlan(long)", OFFICE, Scope.JURISDICTION, world -> {
            long plan = world.issued().id();
            return () -> quiet.ofPlan(plan);
        });
    }

    private AccessMatrix letters() {
        return new AccessMatrix(LetterService.class)
                .row(
                        "list(LetterFilter, Pageable)",
                        READERS,
                        Scope.NONE,
                        world -> () -> letters.list(new LetterFilter(2026, null), PAGE))
                .row("unanswered()", UNITS, Scope.NONE, world -> letters::unanswered)
                .row("counts(int)", READERS, Scope.NONE, world -> () -> letters.counts(2026))
                .row("details(long)", READERS, Scope.UNIT, world -> onLetter(world, letters::details))
                .row("document(long)", READERS, Scope.UNIT, world -> onLetter(world, letters::document))
                .row("markOpened(long)", UNITS, Scope.UNIT, world -> onLetter(world, letters::markOpened))
                .row(
                        "answer(long, String)",
                        UNITS,
                        Scope.UNIT,
                        world -> onLetter(world, letter -> letters.answer(letter, "明日报送")))
                .row("sendBack(long, String)", OFFICE, Scope.JURISDICTION, world -> {
                    long letter = letter(world);
                    world.asClerk(world.unit(), () -> {
                        letters.answer(letter, "明日报送");
                        return true;
                    });
                    return () -> letters.sendBack(letter, "请写明日期");
                })
                .row(
                        "close(long, String)",
                        OFFICE,
                        Scope.JURISDICTION,
                        world -> onLetter(world, letter -> letters.close(letter, "")))
                .row(
                        "withdraw(long, String)",
                        OFFICE,
                        Scope.JURISDICTION,
                        world -> onLetter(world, letter -> letters.withdraw(letter, "发错")))
                .row("markDelivered(long, String)", OFFICE, Scope.JURISDICTION, world -> {
                    IssuedPlan plan = world.plans()
                            .plan(world.place())
                            .task("1", task -> task.lead("无人局"))
                            .issue();
                    long letter = letter(world, plan, "无人局");
                    return () -> letters.markDelivered(letter, "专人送达");
                });
    }

    private AccessMatrix forms() {
        return new AccessMatrix(LetterFormService.class)
                .row("form()", OFFICE, Scope.NONE, world -> forms::form)
                .row("update(UpdateLetterForm)", OFFICE, Scope.NONE, world -> () -> {
                    LetterFormDetails seen = forms.form();
                    forms.update(new UpdateLetterForm(
                            seen.version(), "示范区法治办", "示督〔{年}〕{号}号", "督办函", "逾期：", "请办理。", "", "", 3));
                })
                .row("takeTemplate(ReceivedFile, int)", OFFICE, Scope.NONE, world -> () -> {
                    try (ReceivedFile file = attachments.receive(new UploadAttachment(
                            "督办函.docx", LetterTemplates.good(), AttachmentPurpose.LETTER_TEMPLATE))) {
                        forms.takeTemplate(file, forms.form().version());
                    }
                })
                .row(
                        "removeTemplate(int)",
                        OFFICE,
                        Scope.NONE,
                        world -> () -> forms.removeTemplate(forms.form().version()));
    }

    private AccessMatrix ladder() {
        return new AccessMatrix(LadderService.class)
                .row("present()", OFFICE, Scope.NONE, world -> ladder::present)
                .row("editions()", OFFICE, Scope.NONE, world -> ladder::editions)
                .row("proposals(Long)", OFFICE, Scope.NONE, world -> () -> ladder.proposals(null))
                .row("forecast(LadderRules, int)", OFFICE, Scope.NONE, world -> () -> ladder.forecast(null, 7))
                .row("failures()", OFFICE, Scope.NONE, world -> ladder::failures)
                .row(
                        "change(int, LadderRules)",
                        OFFICE,
                        Scope.NONE,
                        world -> () -> ladder.change(ladder.present().edition(), LadderRules.USUAL))
                .row("dismiss(Set)", OFFICE, Scope.JURISDICTION, world -> {
                    IssuedPlan plan = world.issued();
                    long proposal = proposals.put(plan, plan.partId("1", world.unit()));
                    return () -> ladder.dismiss(Set.of(proposal));
                });
    }

    private Runnable onLetter(World world, Consumer<Long> act) {
        long letter = letter(world);
        return () -> act.accept(letter);
    }

    private long letter(World world) {
        return letter(world, world.issued(), world.unit());
    }

    private long letter(World world, IssuedPlan plan, String unit) {
        LateKey key = new LateKey(plan.partId("1", unit), plan.period(2).id());
        return world.asOffice(() -> {
            long[] sent = new long[1];
            late(() -> sent[0] = press.press(new PressLate(plan.id(), ReminderKind.SUPERVISION_LETTER, Set.of(key), ""))
                    .letters()
                    .getFirst());
            return sent[0];
        });
    }

    private long reminder(World world) {
        long plan = world.issued().id();
        world.asOffice(() -> {
            late(() -> press.press(new PressLate(plan, Set.of(), "")));
            return true;
        });
        return world.asClerk(
                world.unit(),
                () -> reminders.unanswered(PageRequest.of(0, 100)).stream()
                        .filter(reminder -> reminder.planId() == plan)
                        .findFirst()
                        .orElseThrow()
                        .id());
    }

    private void late(Runnable act) {
        clock.setDate(LATE);
        try {
            act.run();
        } finally {
            clock.reset();
        }
    }
}
