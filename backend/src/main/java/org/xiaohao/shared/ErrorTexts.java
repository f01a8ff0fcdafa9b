package org.xiaohao.shared;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
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
        return text(error.code(), locale, error.arguments().toArray());
    }

    /** What a code says, in the language of the reader; constants among the arguments, and in lists among them, are named. */
    public String text(String code, Locale locale, Object... arguments) {
        Object[] named = Arrays.stream(arguments)
                .map(argument -> named(argument, locale))
                .toArray();
        return source.getMessage(code, named, code, locale) + "";
    }

    private Object named(Object argument, Locale locale) {
        return switch (argument) {
            case Enum<?> constant -> label(constant, locale);
            case List<?> list -> {
                String comma = source.getMessage("list.comma", null, ", ", locale) + "";
                yield list.stream().map(one -> named(one, locale).toString()).collect(Collectors.joining(comma));
            }
            default -> argument;
        };
    }

    /** The word for a constant that the backend writes by itself, as into a sheet; its name where there is none. */
    public String label(Enum<?> constant, Locale locale) {
        String key = constant.getDeclaringClass().getSimpleName() + "." + constant.name();
        return source.getMessage(key, null, constant.name(), locale) + "";
    }
}
