package org.xiaohao.ui.attachment;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.xiaohao.attachment.AttachmentContent;
import org.xiaohao.attachment.AttachmentReference;
import org.xiaohao.ui.shared.Downloads;
import org.xiaohao.ui.shared.FilePreview;
import org.xiaohao.ui.shared.Translations;

/** Stored files to take home, one a line. */
public class EvidenceLinks extends UnorderedList {

    private static final double KILOBYTE = 1024;

    /** @param opener opens a file on behalf of the signed-in person; may refuse */
    public EvidenceLinks(List<AttachmentReference> files, Function<AttachmentReference, AttachmentContent> opener) {
        this(files, Map.of(), opener);
    }

    /** @param pieces the ids of those files that are required pieces, with the names of the pieces */
    public EvidenceLinks(
            List<AttachmentReference> files,
            Map<Long, String> pieces,
            Function<AttachmentReference, AttachmentContent> opener) {
        addClassNames("plain-list", "files");
        for (AttachmentReference file : files) {
            ListItem row = new ListItem(link(file, opener), size(file));
            FilePreview.button(file, () -> Downloads.Content.of(opener.apply(file)))
                    .ifPresent(row::add);
            String piece = pieces.get(file.id());
            if (piece != null) {
                Span mark = new Span(piece);
                mark.addClassNames("badge", "quiet");
                row.addComponentAsFirst(mark);
            }
            row.addClassName("row");
            add(row);
        }
    }

    static Anchor link(AttachmentReference file, Function<AttachmentReference, AttachmentContent> opener) {
        Anchor link = Downloads.link(file.fileName(), () -> Downloads.Content.of(opener.apply(file)));
        link.addClassNames("grow");
        return link;
    }

    static Span size(AttachmentReference file) {
        double kilobytes = file.size() / KILOBYTE;
        Span size = new Span(
                kilobytes < KILOBYTE
                        ? Translations.text("evidence.size.kb", Math.max(1, Math.round(kilobytes)))
                        : Translations.text("evidence.size.mb", kilobytes / KILOBYTE));
        size.addClassNames("xs", "t2", "nw");
        return size;
    }
}
