package org.xiaohao.ui.task;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.component.upload.UploadI18N;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.xiaohao.attachment.AttachmentPurpose;
import org.xiaohao.attachment.AttachmentService;
import org.xiaohao.attachment.ReceivedFile;
import org.xiaohao.ledger.LedgerChange;
import org.xiaohao.ledger.LedgerOutcome;
import org.xiaohao.ledger.TakeRow;
import org.xiaohao.ledger.TakenRow;
import org.xiaohao.shared.DomainException;
import org.xiaohao.ui.attachment.UploadReception;
import org.xiaohao.ui.shared.CountTabs;
import org.xiaohao.ui.shared.Icons;
import org.xiaohao.ui.shared.Notices;
import org.xiaohao.ui.shared.Page;
import org.xiaohao.ui.shared.PageHeader;
import org.xiaohao.ui.shared.Translations;

/** A sheet that was filled in somewhere else: what each row would do, and taking all or some of them. */
abstract class FilledSheet extends Page {

    private final String words;
    private final transient AttachmentService attachments;
    private final Div above = new Div();
    private final Upload upload;
    private final Div refusal = new Div();
    private final Span refusalText = new Span();
    private final CountTabs<Optional<LedgerOutcome>> outcomes =
            new CountTabs<>(Translations.text("ledger.outcomes"), this::show);
    private final Grid<LedgerChange> grid = new Grid<>();
    private final Button take = new Button();
    private final Button takeAll = new Button(Translations.text("ledger.selectAll"));
    private final Div foot = new Div(take, takeAll);
    private final transient Map<TakeRow, String> refused = new HashMap<>();
    private transient @Nullable ReceivedFile file;
    private transient List<LedgerChange> changes = List.of();

    /**
     * @param words the start of the keys: {@code title}, {@code how}, {@code choose}, {@code drop}, {@code type},
     *     {@code taken}, {@code takenSome}, {@code correction}
     */
    FilledSheet(String words, AttachmentService attachments) {
        super(words + ".title");
        this.words = words;
        this.attachments = attachments;
        addClassNames("fill", "ledger-page");
        Paragraph how = new Paragraph(Translations.text(words + ".how"));
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
        upload = newUpload();
        setUpGrid();
        setRowsVisible(false);
        above.addClassNames("row", "wrap", "sheet-choice");
        above.setVisible(false);
        add(new PageHeader(Translations.text(words + ".title")), how, above, upload, refusal, outcomes, foot, grid);
    }

    /** What each row of a file would do. */
    abstract List<LedgerChange> preview(Path sheet);

    abstract List<TakenRow> take(List<TakeRow> rows);

    /** Something to choose before a file is uploaded. */
    final void addAbove(Component... components) {
        above.add(components);
        above.setVisible(true);
    }

    /** Whether a file can be uploaded now. What was compared before is forgotten. */
    final void takesFiles(boolean now) {
        forgetFile();
        refusal.setVisible(false);
        setRowsVisible(false);
        upload.setVisible(now);
    }

    private Upload newUpload() {
        Upload box = new Upload(new UploadReception<>(
                attachments, AttachmentPurpose.LEDGER, this::compare, this::show, this::refuseFile));
        box.setMaxFileSize(Math.toIntExact(AttachmentPurpose.LEDGER.maxBytes()));
        box.setAcceptedFileTypes(".xlsx");
        box.setMaxFiles(1);
        box.setUploadButton(new Button(Translations.text(words + ".choose"), Icons.UPLOAD.create()));
        box.setDropLabel(new Span(Translations.text(words + ".drop")));
        box.setI18n(new UploadI18N()
                .setError(new UploadI18N.Error()
                        .setTooManyFiles(Translations.text("import.upload.tooMany"))
                        .setFileIsTooBig(Translations.text("ledger.tooBig", AttachmentPurpose.LEDGER.maxMegabytes()))
                        .setIncorrectFileType(Translations.text(words + ".type"))));
        box.addFileRejectedListener(event -> refuse(event.getErrorMessage()));
        box.addAllFinishedListener(event -> box.clearFileList());
        // What the handler changes on the server reaches the browser with the next request; this one follows at once.
        box.getElement().addEventListener("upload-success", event -> {});
        box.getElement().addEventListener("upload-error", event -> {});
        return box;
    }

    private void setUpGrid() {
        grid.setSelectionMode(Grid.SelectionMode.MULTI);
        grid.addClassName("ledger");
        grid.addThemeNames("row-stripes", "wrap-cell-content");
        grid.setItemSelectableProvider(change -> change.command() != null);
        grid.addColumn(new ComponentRenderer<>(change -> LedgerRowFacts.of(
                        words, change, change.command() == null ? null : refused.get(change.command()))))
                .setHeader(Translations.text("ledger.what"));
        grid.addSelectionListener(event -> countSelected());
        grid.getElement().setAttribute("aria-label", Translations.text(words + ".title"));
    }

    /** A file and what its rows would do, read away from the page. */
    private record Compared(ReceivedFile file, List<LedgerChange> changes) {}

    private Compared compare(ReceivedFile received) {
        try {
            return new Compared(received, preview(received.path()));
        } catch (RuntimeException unreadable) {
            received.close();
            throw unreadable;
        }
    }

    private void show(Compared compared) {
        forgetFile();
        if (!isAttached()) {
            compared.file().close();
            return;
        }
        file = compared.file();
        refused.clear();
        show(compared.changes());
        selectAll();
    }

    private void refuseFile(String why) {
        forgetFile();
        refused.clear();
        setRowsVisible(false);
        refuse(why);
    }

    /** It lies on disk while its rows are compared and taken. */
    private void forgetFile() {
        if (file != null) {
            file.close();
            file = null;
        }
    }

    @Override
    protected void onDetach(DetachEvent event) {
        super.onDetach(event);
        forgetFile();
    }

    private void show(List<LedgerChange> compared) {
        changes = compared;
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
        List<TakenRow> taken = take(commands);
        refused.clear();
        for (int i = 0; i < taken.size(); i++) {
            DomainException refusalOfRow = taken.get(i).refusal();
            if (refusalOfRow != null) {
                refused.put(commands.get(i), Notices.text(refusalOfRow));
            }
        }
        long saved = taken.size() - refused.size();
        ReceivedFile present = file;
        if (present != null) {
            show(preview(present.path()));
        }
        if (refused.isEmpty()) {
            Notices.done(Translations.text(words + ".taken", saved));
        } else {
            Notices.failed(Translations.text(words + ".takenSome", saved, refused.size()));
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
