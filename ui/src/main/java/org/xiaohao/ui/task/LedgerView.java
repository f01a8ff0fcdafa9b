package org.xiaohao.ui.task;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.component.upload.UploadI18N;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.streams.UploadHandler;
import jakarta.annotation.security.RolesAllowed;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.xiaohao.ledger.LedgerChange;
import org.xiaohao.ledger.LedgerOutcome;
import org.xiaohao.ledger.LedgerService;
import org.xiaohao.ledger.TakeRow;
import org.xiaohao.ledger.TakenRow;
import org.xiaohao.shared.DomainException;
import org.xiaohao.ui.shared.CountTabs;
import org.xiaohao.ui.shared.Icons;
import org.xiaohao.ui.shared.Notices;
import org.xiaohao.ui.shared.Page;
import org.xiaohao.ui.shared.PageHeader;
import org.xiaohao.ui.shared.Translations;

/** A ledger that was filled in somewhere else: what each row would do, and taking all or some of them. */
@Route("tasks/ledger")
@RolesAllowed({"CLERK", "UNIT_HEAD"})
public class LedgerView extends Page {

    private final transient LedgerService ledger;
    private final Div refusal = new Div();
    private final Span refusalText = new Span();
    private final CountTabs<Optional<LedgerOutcome>> outcomes =
            new CountTabs<>(Translations.text("ledger.outcomes"), this::show);
    private final Grid<LedgerChange> grid = new Grid<>();
    private final Button take = new Button();
    private final Button takeAll = new Button(Translations.text("ledger.selectAll"));
    private final Div foot = new Div(take, takeAll);
    private final transient Map<TakeRow, String> refused = new HashMap<>();
    private transient byte @Nullable [] file;
    private transient List<LedgerChange> changes = List.of();

    LedgerView(LedgerService ledger) {
        super("ledger.title");
        this.ledger = ledger;
        addClassName("fill");
        Paragraph how = new Paragraph(Translations.text("ledger.how"));
        how.addClassNames("s", "t2");
        refusal.addClassNames("note", "late");
        refusal.getElement().setAttribute("role", "alert");
        refusal.add(Icons.STOP.create(), refusalText);
        refusal.setVisible(false);
        outcomes.withTile(Optional.empty(), Translations.text("ledger.all"));
        Arrays.stream(LedgerOutcome.values())
                .forEach(outcome -> outcomes.withTile(Optional.of(outcome), Translations.label(outcome)));
        take.addThemeName("primary");
        take.addClickListener(event -> takeSelected());
        takeAll.addClickListener(event -> selectAll());
        foot.addClassNames("row", "wrap");
        setUpGrid();
        setRowsVisible(false);
        add(new PageHeader(Translations.text("ledger.title")), how, upload(), refusal, outcomes, foot, grid);
    }

    private Upload upload() {
        Upload upload = new Upload(UploadHandler.inMemory((about, bytes) -> read(bytes)));
        upload.setAcceptedFileTypes(".xlsx");
        upload.setMaxFiles(1);
        upload.setUploadButton(new Button(Translations.text("ledger.choose"), Icons.UPLOAD.create()));
        upload.setDropLabel(new Span(Translations.text("ledger.drop")));
        upload.setI18n(new UploadI18N()
                .setError(new UploadI18N.Error()
                        .setTooManyFiles(Translations.text("import.upload.tooMany"))
                        .setIncorrectFileType(Translations.text("ledger.type"))));
        upload.addFileRejectedListener(event -> refuse(event.getErrorMessage()));
        upload.addAllFinishedListener(event -> upload.clearFileList());
        // What the handler changes on the server reaches the browser with the next request; this one follows at once.
        upload.getElement().addEventListener("upload-success", event -> {});
        upload.getElement().addEventListener("upload-error", event -> {});
        return upload;
    }

    private void setUpGrid() {
        grid.setSelectionMode(Grid.SelectionMode.MULTI);
        grid.addClassName("ledger");
        grid.addThemeNames("row-stripes", "wrap-cell-content");
        grid.setItemSelectableProvider(change -> change.command() != null);
        grid.addColumn(LedgerChange::row)
                .setHeader(Translations.text("ledger.row"))
                .setWidth("5em")
                .setFlexGrow(0);
        grid.addColumn(change -> change.number() + " " + change.task()).setHeader(Translations.text("ledger.task"));
        grid.addColumn(new ComponentRenderer<>(LedgerRowFacts::outcome))
                .setHeader(Translations.text("ledger.outcome"))
                .setWidth("9em")
                .setFlexGrow(0);
        grid.addColumn(new ComponentRenderer<>(change ->
                        LedgerRowFacts.of(change, change.command() == null ? null : refused.get(change.command()))))
                .setHeader(Translations.text("ledger.what"))
                .setFlexGrow(3);
        grid.addSelectionListener(event -> countSelected());
        grid.getElement().setAttribute("aria-label", Translations.text("ledger.title"));
    }

    private void read(byte[] bytes) {
        refused.clear();
        try {
            compare(bytes);
            file = bytes;
            selectAll();
        } catch (DomainException foreign) {
            setRowsVisible(false);
            refuse(Notices.text(foreign));
        }
    }

    private void compare(byte[] bytes) {
        changes = ledger.preview(bytes);
        refusal.setVisible(false);
        setRowsVisible(true);
        outcomes.setCount(Optional.empty(), changes.size());
        for (LedgerOutcome outcome : LedgerOutcome.values()) {
            outcomes.setCount(Optional.of(outcome), with(outcome).size());
        }
        outcomes.select(Optional.empty());
        show(Optional.empty());
    }

    private List<LedgerChange> with(LedgerOutcome outcome) {
        return changes.stream().filter(change -> change.outcome() == outcome).toList();
    }

    private void show(Optional<LedgerOutcome> wanted) {
        grid.setItems(wanted.map(this::with).orElse(changes));
        countSelected();
    }

    /** What somebody saved meanwhile is only written over when a person asks for that very row. */
    private void selectAll() {
        changes.stream()
                .filter(change -> change.outcome() == LedgerOutcome.NEW
                        || change.outcome() == LedgerOutcome.CHANGED && !change.correction())
                .forEach(grid::select);
        countSelected();
    }

    private void countSelected() {
        int selected = grid.getSelectedItems().size();
        take.setText(Translations.text("ledger.take", selected));
        take.setEnabled(selected > 0);
    }

    private void takeSelected() {
        List<TakeRow> commands = grid.getSelectedItems().stream()
                .map(LedgerChange::command)
                .filter(Objects::nonNull)
                .toList();
        List<TakenRow> taken = ledger.take(commands);
        refused.clear();
        for (int i = 0; i < taken.size(); i++) {
            DomainException refusalOfRow = taken.get(i).refusal();
            if (refusalOfRow != null) {
                refused.put(commands.get(i), Notices.text(refusalOfRow));
            }
        }
        long saved = taken.size() - refused.size();
        byte[] present = file;
        if (present != null) {
            compare(present);
        }
        if (refused.isEmpty()) {
            Notices.done(Translations.text("ledger.taken", saved));
        } else {
            Notices.failed(Translations.text("ledger.takenSome", saved, refused.size()));
        }
    }

    private void refuse(String why) {
        refusalText.setText(why);
        refusal.setVisible(true);
    }

    private void setRowsVisible(boolean visible) {
        outcomes.setVisible(visible);
        foot.setVisible(visible);
        grid.setVisible(visible);
    }
}
