package org.xiaohao.ui.supervision;

import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.xiaohao.attachment.AttachmentService;
import org.xiaohao.supervision.LadderService;
import org.xiaohao.supervision.LetterFormService;
import org.xiaohao.ui.shared.Page;
import org.xiaohao.ui.shared.PageHeader;
import org.xiaohao.ui.shared.Translations;

/** 督办规则: how the office presses units that are late. */
@Route("admin/press")
@Menu(title = "menu.admin.press", order = 59)
@RolesAllowed("OFFICE")
public class PressRulesView extends Page {

    PressRulesView(LadderService ladder, LetterFormService forms, AttachmentService attachments) {
        super("pressRules.title");
        addClassName("press-rules");
        add(
                new PageHeader(Translations.text("pressRules.title")),
                new LadderFailuresNote(ladder.failures()),
                new LadderCard(ladder),
                new LetterFormCard(forms, attachments));
    }
}
