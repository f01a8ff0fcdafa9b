package org.xiaohao.ui.shared;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.i18n.I18NProvider;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import org.springframework.stereotype.Component;
import org.xiaohao.shared.ErrorTexts;

/**
 * The words of the user interface, from {@code vaadin-i18n/translations*.properties}: Simplified Chinese for everybody,
 * English for browsers that ask for it. Placeholders are those of {@link MessageFormat}; a number is grouped (1,186), so
 * a year is passed as text.
 */
@Component
public class Translations implements I18NProvider {

    /** The language of everybody whose browser does not ask for English. */
    public static final Locale CHINESE = Locale.SIMPLIFIED_CHINESE;

    private static final String BUNDLE = "vaadin-i18n.translations";
    private static final ErrorTexts BACKEND = new ErrorTexts();
    private static final ResourceBundle.Control NO_SYSTEM_LOCALE =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    @Override
    public List<Locale> getProvidedLocales() {
        return List.of(CHINESE, Locale.ENGLISH);
    }

    @Override
    public String getTranslation(String key, Locale locale, Object... arguments) {
        return text(key, locale, arguments);
    }

    /** The text in the language of the present user interface; Chinese where there is none. */
    public static String text(String key, Object... arguments) {
        return text(key, locale(), arguments);
    }

    /** The text in a language; the key itself in exclamation marks where it is missing. */
    public static String text(String key, Locale locale, Object... arguments) {
        try {
            String pattern = bundle(locale).getString(key);
            return arguments.length == 0 ? pattern : new MessageFormat(pattern, locale).format(arguments);
        } catch (MissingResourceException missing) {
            return "!" + key + "!";
        }
    }

    /**
     * The word for an enum constant, such as 单位经办人 for {@code Role.CLERK}. What the backend writes by itself, as into
     * a ledger, has its word there.
     */
    public static String label(Enum<?> constant) {
        String key = constant.getDeclaringClass().getSimpleName() + "." + constant.name();
        return bundle(locale()).containsKey(key) ? text(key) : known(BACKEND.label(constant, locale()), constant);
    }

    private static String known(String word, Enum<?> constant) {
        return word.equals(constant.name()) ? "!" + word + "!" : word;
    }

    private static ResourceBundle bundle(Locale locale) {
        return ResourceBundle.getBundle(BUNDLE, locale, NO_SYSTEM_LOCALE);
    }

    /** The language of the present user interface; Chinese where there is none. */
    public static Locale locale() {
        UI ui = UI.getCurrent();
        return ui == null || ui.getLocale() == null ? CHINESE : ui.getLocale();
    }
}
