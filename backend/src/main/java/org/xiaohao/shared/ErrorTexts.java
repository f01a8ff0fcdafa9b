package org.xiaohao.shared;

import java.util.Locale;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.stereotype.Component;

/** The words for domain errors, the same on the screen and in the REST API. */
@Component
public class ErrorTexts {

    private final ResourceBundleMessageSource source = new ResourceBundleMessageSource();

    public ErrorTexts() {
        source.setBasename("org.xiaohao.errors");
        source.setDefaultEncoding("UTF-8");
        source.setFallbackToSystemLocale(false);
    }

    /** What happened, in the language of the reader. */
    public String text(DomainException error, Locale locale) {
        Object[] arguments = error.arguments().stream()
                .map(argument -> argument instanceof Enum<?> constant ? label(constant, locale) : argument)
                .toArray();
        return source.getMessage(error.code(), arguments, error.code(), locale) + "";
    }

    private String label(Enum<?> constant, Locale locale) {
        String key = constant.getDeclaringClass().getSimpleName() + "." + constant.name();
        return source.getMessage(key, null, constant.name(), locale) + "";
    }
}
