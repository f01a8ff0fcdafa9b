package org.xiaohao.supervision;

import java.io.IOException;
import java.io.InputStream;
import java.util.Set;
import org.apache.poi.ooxml.POIXMLException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.xiaohao.attachment.AttachmentDirectory;
import org.xiaohao.attachment.AttachmentReference;
import org.xiaohao.attachment.AttachmentService;
import org.xiaohao.attachment.ReceivedFile;
import org.xiaohao.paper.PaperTemplate;
import org.xiaohao.shared.CurrentActor;
import org.xiaohao.shared.DomainEvents;
import org.xiaohao.shared.ForOffice;
import org.xiaohao.shared.InvalidInputException;
import org.xiaohao.shared.StaleDataException;
import org.xiaohao.shared.WordFile;
import org.xiaohao.supervision.LetterEvent.LetterFormChanged;

/** How an office words and numbers its letters, and the file of its own that they are filled into. */
@Service
@ForOffice
@Transactional
public class LetterFormService {

    /** The fields that such a file can have; {@link PaperTemplate#BODY} it must. */
    public static final Set<String> FIELDS = Set.of("编号", "标题", "机关", "单位", "正文", "日期", "期限", "抄送");

    private static final String FILE = "file";
    private final LetterForms forms;
    private final LetterSending sending;
    private final AttachmentService attachments;
    private final AttachmentDirectory files;
    private final CurrentActor currentActor;
    private final DomainEvents events;

    LetterFormService(
            LetterForms forms,
            LetterSending sending,
            AttachmentService attachments,
            AttachmentDirectory files,
            CurrentActor currentActor,
            DomainEvents events) {
        this.forms = forms;
        this.sending = sending;
        this.attachments = attachments;
        this.files = files;
        this.currentActor = currentActor;
        this.events = events;
    }

    /** The form of the jurisdiction's letters. */
    @Transactional(readOnly = true)
    public LetterFormDetails form() {
        return details(present());
    }

    /** Changes the words and the number of the letters to come. */
    public LetterFormDetails update(UpdateLetterForm change) {
        LetterForm form = present();
        form.update(change);
        LetterForm saved = forms.saveAndFlush(form);
        events.publish(
                new LetterFormChanged(saved.getJurisdictionId(), saved.getIssuer() + " " + saved.getNumberForm()));
        return details(saved);
    }

    /**
     * Takes a Word file with fields in braces, such as {@code {编号}}, into which letters are filled from now on.
     *
     * @param version the version the form was read at
     * @throws StaleDataException when somebody changed it since
     * @throws InvalidInputException when it is no Word file, lacks the field for the text, or has one that is not known
     */
    public LetterFormDetails takeTemplate(ReceivedFile received, int version) {
        AttachmentReference file = attachments.store(received);
        if (!file.mediaType().equals(WordFile.MEDIA_TYPE)) {
            throw new InvalidInputException(FILE, "letter-template-type");
        }
        Set<String> found = fields(file);
        if (!found.contains(PaperTemplate.BODY)) {
            throw new InvalidInputException(FILE, "letter-template-body", "{" + PaperTemplate.BODY + "}");
        }
        found.stream().filter(field -> !FIELDS.contains(field)).findFirst().ifPresent(unknown -> {
            throw new InvalidInputException(FILE, "letter-template-field", "{" + unknown + "}");
        });
        return template(file.id(), file.fileName(), version);
    }

    /**
     * Letters take the form of the standard again.
     *
     * @param version the version the form was read at
     * @throws StaleDataException when somebody changed it since
     */
    public LetterFormDetails removeTemplate(int version) {
        return template(null, "GB/T 9704", version);
    }

    private LetterFormDetails template(@Nullable Long attachment, String name, int version) {
        LetterForm form = present();
        form.takeTemplate(attachment, version);
        LetterForm saved = forms.saveAndFlush(form);
        events.publish(new LetterFormChanged(saved.getJurisdictionId(), name));
        return details(saved);
    }

    private Set<String> fields(AttachmentReference file) {
        try (InputStream content = files.open(currentActor.get().jurisdictionId(), file.id())
                .resource()
                .getInputStream()) {
            return PaperTemplate.fields(content);
        } catch (IOException | POIXMLException unreadable) {
            throw new InvalidInputException(FILE, "letter-template-type");
        }
    }

    private LetterForm present() {
        return sending.form(currentActor.get().jurisdictionId());
    }

    private LetterFormDetails details(LetterForm form) {
        Long template = form.getTemplateId();
        return new LetterFormDetails(
                form.getVersion(),
                form.getIssuer(),
                form.getNumberForm(),
                form.getTitle(),
                form.getOpening(),
                form.getRequest(),
                form.getContact(),
                form.getCopies(),
                form.getAnswerDays(),
                template == null
                        ? null
                        : files.find(form.getJurisdictionId(), template)
                                .map(AttachmentReference::fileName)
                                .orElse(""));
    }
}
