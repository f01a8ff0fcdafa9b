package org.xiaohao.ui.account;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Footer;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.info.BuildProperties;
import org.springframework.stereotype.Component;
import org.xiaohao.ui.shared.Translations;

/** What stands below every page that is seen before signing in: help, the other language, the version. */
@Component
class SignInFoot {

    private final @Nullable String version;

    SignInFoot(ObjectProvider<BuildProperties> build) {
        BuildProperties known = build.getIfAvailable();
        this.version = known == null ? null : known.getVersion();
    }

    /** Answers to what people ask at the door. */
    Details help() {
        Div answers = new Div();
        for (String key : new String[] {"first", "forgotten", "locked", "browser"}) {
            answers.add(new Paragraph(Translations.text("login.help." + key)));
        }
        answers.addClassNames("s", "t2");
        return new Details(Translations.text("login.help.title"), answers);
    }

    Footer foot() {
        Footer foot = new Footer(new Span(Translations.text("login.secrecy")));
        for (Locale language : new Locale[] {Translations.CHINESE, Locale.ENGLISH}) {
            foot.add(choice(language));
        }
        if (version != null) {
            foot.add(new Span(Translations.text("login.version", version)));
        }
        foot.addClassNames("xs", "t2", "row", "wrap");
        return foot;
    }

    /** Each language by its own name, in its own letters. */
    private static NativeButton choice(Locale language) {
        NativeButton choice = new NativeButton(Translations.text("login.language", language), event -> {
            LanguageChoice.remember(language);
            UI.getCurrent().getPage().reload();
        });
        choice.addClassName("language");
        choice.getElement()
                .setAttribute("lang", language.toLanguageTag())
                .setAttribute(
                        "aria-pressed",
                        Boolean.toString(language.getLanguage()
                                .equals(Translations.locale().getLanguage())));
        return choice;
    }
}
