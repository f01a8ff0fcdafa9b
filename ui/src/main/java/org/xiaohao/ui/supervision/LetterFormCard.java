package org.xiaohao.ui.supervision;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.shared.HasValidationProperties;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.upload.Upload;
import java.util.HashMap;
import java.util.Map;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.xiaohao.attachment.AttachmentPurpose;
import org.xiaohao.attachment.AttachmentService;
import org.xiaohao.attachment.ReceivedFile;
import org.xiaohao.shared.InvalidInputException;
import org.xiaohao.shared.StaleDataException;
import org.xiaohao.supervision.LetterFormDetails;
import org.xiaohao.supervision.LetterFormService;
import org.xiaohao.supervision.UpdateLetterForm;
import org.xiaohao.ui.attachment.UploadReception;
import org.xiaohao.ui.shared.Notices;
import org.xiaohao.ui.shared.SectionCard;
import org.xiaohao.ui.shared.Translations;

/** How letters are worded and numbered, and the office's own Word file for them. */
class LetterFormCard extends SectionCard {

    private final transient LetterFormService forms;
    private final transient AttachmentService attachments;
    private final TextField issuer = line("issuer", 100);
    private final TextField numberForm = line("numberForm", 80);
    private final TextField title = line("title", 50);
    private final IntegerField answerDays = new IntegerField(Translations.text("letterForm.answerDays"));
    private final TextArea opening = area("opening");
    private final TextArea request = area("request");
    private final TextField contact = line("contact", 200);
    private final TextField copies = line("copies", 200);
    private final transient Map<String, HasValidationProperties> fields = new HashMap<>();
    private final Span template = new Span();
    private final Button removeTemplate = new Button(Translations.text("letterForm.template.remove"));
    private final Paragraph refusal = new Paragraph();
    private transient LetterFormDetails present;

    LetterFormCard(LetterFormService forms, AttachmentService attachments) {
        super(Translations.text("letterForm.card"));
        this.forms = forms;
        this.attachments = attachments;
        this.present = forms.form();
        fields.putAll(Map.of(
                "issuer", issuer,
                "numberForm", numberForm,
                "title", title,
                "answerDays", answerDays,
                "opening", opening,
                "request", request,
                "contact", contact,
                "copies", copies));
        answerDays.setMin(1);
        answerDays.setStepButtonsVisible(true);
        removeTemplate.addThemeName("tertiary");
        removeTemplate.addClickListener(event -> {
            try {
                showTemplate(forms.removeTemplate(present.version()));
            } catch (StaleDataException | OptimisticLockingFailureException inBetween) {
                changedByOther();
            }
        });
        refusal.addClassNames("late-word");
        refusal.getElement().setAttribute("role", "alert");
        Button save = new Button(Translations.text("letterForm.save"), event -> save());
        Paragraph fieldsHelp = new Paragraph(Translations.text("letterForm.fields"));
        fieldsHelp.addClassNames("s", "t2");
        Div own = new Div(template, removeTemplate);
        own.addClassNames("row", "wrap");
        Paragraph templateHelp = new Paragraph(Translations.text("letterForm.template.help"));
        templateHelp.addClassNames("s", "t2");
        Div form = new Div(
                pair(issuer, numberForm),
                pair(title, answerDays),
                opening,
                request,
                fieldsHelp,
                pair(contact, copies),
                new Div(save),
                own,
                upload(),
                refusal,
                templateHelp);
        form.addClassNames("settings-form", "stack");
        body().add(form);
        fill();
    }

    private static TextField line(String key, int most) {
        TextField field = new TextField(Translations.text("letterForm." + key));
        field.setMaxLength(most);
        return field;
    }

    private static TextArea area(String key) {
        TextArea field = new TextArea(Translations.text("letterForm." + key));
        field.setMaxLength(1000);
        field.setWidthFull();
        return field;
    }

    private static Div pair(Component left, Component right) {
        Div pair = new Div(left, right);
        pair.addClassName("two-fields");
        return pair;
    }

    private Upload upload() {
        Upload upload = new Upload(new UploadReception<>(
                attachments, AttachmentPurpose.LETTER_TEMPLATE, this::take, this::showTemplate, this::refuse));
        upload.setMaxFileSize(Math.toIntExact(AttachmentPurpose.LETTER_TEMPLATE.maxBytes()));
        upload.setAcceptedFileTypes(".docx");
        upload.setMaxFiles(1);
        upload.setUploadButton(new Button(Translations.text("letterForm.template.choose")));
        upload.setDropLabel(new Span(Translations.text("letterForm.template.drop")));
        upload.addFileRejectedListener(event -> refusal.setText(event.getErrorMessage()));
        upload.addAllFinishedListener(event -> upload.clearFileList());
        upload.getElement().addEventListener("upload-success", event -> {});
        upload.getElement().addEventListener("upload-error", event -> {});
        return upload;
    }

    private LetterFormDetails take(ReceivedFile received) {
        try (received) {
            return forms.takeTemplate(received, present.version());
        }
    }

    private void refuse(String why) {
        readAgain();
        refusal.setText(why);
    }

    private void changedByOther() {
        readAgain();
        Notices.failed(new StaleDataException());
    }

    /** Shows what somebody else saved, but for what the person has typed here. */
    private void readAgain() {
        LetterFormDetails before = present;
        present = forms.form();
        keepTyped(issuer, before.issuer(), present.issuer());
        keepTyped(numberForm, before.numberForm(), present.numberForm());
        keepTyped(title, before.title(), present.title());
        keepTyped(answerDays, before.answerDays(), present.answerDays());
        keepTyped(opening, before.opening(), present.opening());
        keepTyped(request, before.request(), present.request());
        keepTyped(contact, before.contact(), present.contact());
        keepTyped(copies, before.copies(), present.copies());
        showTemplate(present);
    }

    private static <T> void keepTyped(HasValue<?, T> field, T before, T now) {
        if (before.equals(field.getValue())) {
            field.setValue(now);
        }
    }

    private void showTemplate(LetterFormDetails form) {
        present = form;
        refusal.setText("");
        template.setText(
                form.template() == null
                        ? Translations.text("letterForm.template.none")
                        : Translations.text("letterForm.template.own", form.template()));
        removeTemplate.setVisible(form.template() != null);
    }

    private void fill() {
        issuer.setValue(present.issuer());
        numberForm.setValue(present.numberForm());
        title.setValue(present.title());
        answerDays.setValue(present.answerDays());
        opening.setValue(present.opening());
        request.setValue(present.request());
        contact.setValue(present.contact());
        copies.setValue(present.copies());
        showTemplate(present);
    }

    private void save() {
        fields.values().forEach(field -> field.setInvalid(false));
        try {
            Integer days = answerDays.getValue();
            present = forms.update(new UpdateLetterForm(
                    present.version(),
                    issuer.getValue(),
                    numberForm.getValue(),
                    title.getValue(),
                    opening.getValue(),
                    request.getValue(),
                    contact.getValue(),
                    copies.getValue(),
                    days == null ? 0 : days));
            fill();
            Notices.done(Translations.text("letterForm.saved"));
        } catch (InvalidInputException refused) {
            HasValidationProperties field = fields.get(refused.field());
            if (field == null) {
                Notices.failed(refused);
            } else {
                field.setErrorMessage(Notices.text(refused));
                field.setInvalid(true);
            }
        } catch (StaleDataException | OptimisticLockingFailureException | DataIntegrityViolationException inBetween) {
            changedByOther();
        }
    }
}
