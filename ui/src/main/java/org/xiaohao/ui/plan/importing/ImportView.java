package org.xiaohao.ui.plan.importing;

import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeLeaveEvent;
import com.vaadin.flow.router.BeforeLeaveObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.xiaohao.plan.ConfirmImport;
import org.xiaohao.plan.ImportPreview;
import org.xiaohao.plan.PlanHead;
import org.xiaohao.plan.PlanImportService;
import org.xiaohao.plan.importing.UnreadableDocumentException;
import org.xiaohao.shared.CurrentActor;
import org.xiaohao.ui.plan.PlanDraftView;
import org.xiaohao.ui.plan.UnitRegister;
import org.xiaohao.ui.shared.Notices;
import org.xiaohao.ui.shared.Page;
import org.xiaohao.ui.shared.PageHeader;
import org.xiaohao.ui.shared.Translations;

/** A document in, a draft out. What was read lives in this page alone until it is confirmed. */
@Route("import")
@Menu(title = "menu.admin.import", order = 51)
@RolesAllowed("OFFICE")
public class ImportView extends Page implements BeforeLeaveObserver {

    private final transient PlanImportService imports;
    private final transient UnitRegister register;
    private final ImportInput input;
    private final Div inputStep = new Div();
    private @Nullable ImportReview review;

    public ImportView(PlanImportService imports, UnitRegister register, CurrentActor currentActor) {
        super("import.title");
        this.imports = imports;
        this.register = register;
        addClassName("fill");
        input = new ImportInput(
                currentActor.get().accountId() + ".import.text",
                text -> read(() -> imports.preview(text), null),
                (name, content) ->
                        read(() -> imports.preview(content, name), new ConfirmImport.SourceFile(name, content)));
        inputStep.add(
                new PageHeader(Translations.text("import.title")).withSub(Translations.text("import.sub")), input);
        inputStep.addClassName("stack");
        add(inputStep);
    }

    private void read(Supplier<ImportPreview> reading, ConfirmImport.@Nullable SourceFile file) {
        try {
            ImportWork work = new ImportWork(reading.get(), file, register::members);
            input.clearRefusal();
            review =
                    new ImportReview(work, register, imports::rematch, head -> confirm(work, head), this::askToDiscard);
            inputStep.setVisible(false);
            add(review);
            askBeforeClosing(true);
        } catch (UnreadableDocumentException unreadable) {
            input.refuse(Notices.text(unreadable));
        }
    }

    private void confirm(ImportWork work, PlanHead head) {
        long id = imports.confirm(work.toCommand(head));
        input.forget();
        closeReview();
        Notices.done(Translations.text("import.confirmed", work.tasks().size()));
        getUI().ifPresent(ui -> ui.navigate(PlanDraftView.class, PlanDraftView.parameters(id)));
    }

    private void askToDiscard() {
        leaveQuestion(this::closeReview).open();
    }

    private void closeReview() {
        if (review != null) {
            remove(review);
            review = null;
        }
        inputStep.setVisible(true);
        askBeforeClosing(false);
    }

    /** Only the browser can ask before the tab is closed or loaded again; it does so in its own words. */
    private void askBeforeClosing(boolean ask) {
        getElement().executeJs("window.onbeforeunload = $0 ? event => event.preventDefault() : null", ask);
    }

    @Override
    public void beforeLeave(BeforeLeaveEvent event) {
        if (review != null) {
            var going = event.postpone();
            leaveQuestion(() -> {
                        closeReview();
                        going.proceed();
                    })
                    .open();
        }
    }

    private static ConfirmDialog leaveQuestion(Runnable leave) {
        ConfirmDialog question = new ConfirmDialog();
        question.setHeader(Translations.text("import.leave.title"));
        question.setText(Translations.text("import.leave.text"));
        question.setCancelable(true);
        question.setCancelText(Translations.text("import.leave.stay"));
        question.setConfirmText(Translations.text("import.leave.go"));
        question.setConfirmButtonTheme("error primary");
        question.addConfirmListener(event -> leave.run());
        return question;
    }
}
