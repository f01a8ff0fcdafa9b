package org.xiaohao.ui.workbench;

import org.xiaohao.ui.shared.Notices;
import org.xiaohao.ui.shared.Translations;

/** 不涉及: the reason why a part does not concern the unit. */
class UnconcernedForm extends ReasonForm {

    UnconcernedForm(Services services, long assignmentId, PaneHost host) {
        super(
                Translations.text("workbench.unconcerned.label"),
                Translations.text("workbench.unconcerned.hint"),
                Translations.text("workbench.unconcerned.send"),
                reason -> {
                    services.assignments().declareNotApplicable(assignmentId, reason);
                    Notices.done(Translations.text("workbench.unconcerned.done"));
                    host.done();
                });
    }
}
