package org.xiaohao.ui.shared;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Map;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;
import org.xiaohao.attachment.AttachmentContent;
import org.xiaohao.attachment.AttachmentReference;

/** Evidence to look at or to take home: one chip per file. */
public class FileChips extends Div {

    /** @param open reads the file with this id on behalf of the signed-in person */
    public FileChips(List<AttachmentReference> files, LongFunction<AttachmentContent> open) {
        this(files, Map.of(), open);
    }

    /** @param pieces the ids of those files that are required pieces, with the names of the pieces */
    public FileChips(List<AttachmentReference> files, Map<Long, String> pieces, LongFunction<AttachmentContent> open) {
        addClassNames("row", "wrap", "gap4");
        for (AttachmentReference file : files) {
            Anchor link = new Anchor(Downloads.handler(() -> Downloads.Content.of(open.apply(file.id()))), "");
            link.add(Icons.CLIP.create(), new Span(name(file, pieces.get(file.id()))));
            link.addClassName("chip");
            link.getElement().setAttribute("download", true);
            add(link);
            FilePreview.button(file, () -> Downloads.Content.of(open.apply(file.id())))
                    .ifPresent(this::add);
        }
    }

    private static String name(AttachmentReference file, @Nullable String piece) {
        return piece == null ? file.fileName() : Translations.text("pieces.chip", piece, file.fileName());
    }
}
