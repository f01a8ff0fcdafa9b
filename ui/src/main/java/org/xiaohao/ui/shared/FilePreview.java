package org.xiaohao.ui.shared;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.IFrame;
import com.vaadin.flow.component.html.Image;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.xiaohao.attachment.AttachmentReference;

/** A look at a picture or a PDF in the page. Other files are taken home: a browser would run or change them. */
public final class FilePreview {

    private static final String PDF = "application/pdf";
    private static final Set<String> PICTURES = Set.of("image/png", "image/jpeg", "image/gif", "image/webp");

    private FilePreview() {}

    /** Whether a file of this media type, as its content was found to be, can be looked at. */
    static boolean shows(String mediaType) {
        return mediaType.equals(PDF) || PICTURES.contains(mediaType);
    }

    /**
     * A button that opens the file in a window above the page; empty for a file that cannot be looked at.
     *
     * @param content reads the file on behalf of the signed-in person
     */
    public static Optional<Button> button(AttachmentReference file, Supplier<Downloads.Content> content) {
        if (!shows(file.mediaType())) {
            return Optional.empty();
        }
        Button button = new Button(Icons.EYE.create(), event -> open(file, content));
        button.addThemeNames("tertiary", "small", "icon");
        button.addClassName("no-print");
        button.setAriaLabel(Translations.text("file.preview", file.fileName()));
        button.setTooltipText(Translations.text("file.preview", file.fileName()));
        return Optional.of(button);
    }

    private static void open(AttachmentReference file, Supplier<Downloads.Content> content) {
        Dialog dialog = new Dialog();
        dialog.setHeaderTitle(file.fileName());
        dialog.addClassName("file-preview");
        dialog.setWidth("min(960px, 96vw)");
        dialog.setHeight("92vh");
        dialog.add(shown(file, content));
        dialog.getFooter()
                .add(
                        Downloads.link(Translations.text("file.download"), content),
                        new Button(Translations.text("file.close"), event -> dialog.close()));
        dialog.open();
    }

    private static Component shown(AttachmentReference file, Supplier<Downloads.Content> content) {
        if (PICTURES.contains(file.mediaType())) {
            Image picture = new Image();
            picture.setSrc(Downloads.inline(content));
            picture.setAlt(file.fileName());
            return picture;
        }
        IFrame frame = new IFrame();
        frame.setSrc(Downloads.inline(content));
        frame.setTitle(file.fileName());
        return frame;
    }
}
