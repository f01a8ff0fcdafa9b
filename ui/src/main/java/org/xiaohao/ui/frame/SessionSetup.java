package org.xiaohao.ui.frame;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.CustomizedSystemMessages;
import com.vaadin.flow.server.ErrorEvent;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.SystemMessages;
import com.vaadin.flow.server.SystemMessagesInfo;
import com.vaadin.flow.server.VaadinServiceInitListener;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.xiaohao.shared.DomainException;
import org.xiaohao.shared.Outage;
import org.xiaohao.shared.StaleDataException;
import org.xiaohao.shared.UnavailableException;
import org.xiaohao.ui.account.LanguageChoice;
import org.xiaohao.ui.shared.Notices;
import org.xiaohao.ui.shared.Translations;

/** Gives every session its language, the words for lost connections and expired sessions, and the handling of errors. */
@Component
class SessionSetup implements VaadinServiceInitListener {

    private static final Logger LOG = LoggerFactory.getLogger(SessionSetup.class);
    private static final int RECONNECT_ATTEMPTS = 10_000;
    private static final int RECONNECT_MILLISECONDS = 5_000;

    @Override
    public void serviceInit(ServiceInitEvent event) {
        var service = event.getSource();
        service.setSystemMessagesProvider(SessionSetup::systemMessages);
        service.addSessionInitListener(session -> {
            session.getSession().setErrorHandler(SessionSetup::handle);
            LanguageChoice.of(session.getRequest()).ifPresent(session.getSession()::setLocale);
        });
        service.addUIInitListener(init -> {
            tellAboutConnection(init.getUI());
            tellLanguage(init.getUI());
        });
    }

    private static SystemMessages systemMessages(SystemMessagesInfo info) {
        Locale locale = info.getLocale() == null ? Translations.CHINESE : info.getLocale();
        CustomizedSystemMessages messages = new CustomizedSystemMessages();
        messages.setSessionExpiredNotificationEnabled(true);
        messages.setSessionExpiredCaption(Translations.text("frame.expired.title", locale));
        messages.setSessionExpiredMessage(Translations.text("frame.expired.text", locale));
        messages.setInternalErrorNotificationEnabled(true);
        messages.setInternalErrorCaption(Translations.text("frame.unexpected.title", locale));
        messages.setInternalErrorMessage(Translations.text("frame.unexpected.reload", locale));
        messages.setCookiesDisabledNotificationEnabled(true);
        messages.setCookiesDisabledCaption(Translations.text("frame.cookies.title", locale));
        messages.setCookiesDisabledMessage(Translations.text("frame.cookies.text", locale));
        return messages;
    }

    /** Screen readers pronounce a page by what it says of its language. */
    private static void tellLanguage(UI ui) {
        ui.getPage()
                .executeJs("document.documentElement.lang = $0", ui.getLocale().toLanguageTag());
    }

    private static void tellAboutConnection(UI ui) {
        var reconnect = ui.getReconnectDialogConfiguration();
        reconnect.setDialogText(Translations.text("frame.connection.lost", ui.getLocale()));
        reconnect.setDialogTextGaveUp(Translations.text("frame.connection.offline", ui.getLocale()));
        reconnect.setReconnectAttempts(RECONNECT_ATTEMPTS);
        reconnect.setReconnectInterval(RECONNECT_MILLISECONDS);
        ui.getPage()
                .executeJs(
                        "const c = window.Vaadin.connectionIndicator; if (c) { c.onlineText = $0; c.offlineText = $1;"
                                + " c.reconnectingText = $2; }",
                        Translations.text("frame.connection.back", ui.getLocale()),
                        Translations.text("frame.connection.offline", ui.getLocale()),
                        Translations.text("frame.connection.lost", ui.getLocale()));
    }

    /** Rules of the domain speak for themselves; anything else gets a reference that the log has too. */
    static void handle(ErrorEvent event) {
        for (Throwable cause = event.getThrowable(); cause != null; cause = cause.getCause()) {
            if (cause instanceof DomainException error) {
                tell(Notices.text(error));
                return;
            }
            if (cause instanceof OptimisticLockingFailureException) {
                tell(Notices.text(new StaleDataException()));
                return;
            }
            if (cause instanceof AccessDeniedException) {
                LOG.warn("Refused: {}", cause.getMessage());
                tell(Translations.text("frame.denied"));
                return;
            }
        }
        if (Outage.isBehind(event.getThrowable())) {
            LOG.warn(
                    "An action failed: the database does not answer: {}",
                    event.getThrowable().getMessage());
            tell(Notices.text(new UnavailableException(event.getThrowable())));
            return;
        }
        ErrorReference reference = new ErrorReference();
        LOG.error("{}: an action failed", reference, event.getThrowable());
        tell(Translations.text("frame.unexpected.notice", reference.toString()));
    }

    private static void tell(String text) {
        if (UI.getCurrent() != null) {
            Notices.failed(text);
        }
    }
}
