package kz.yntymaq.ui;

import java.util.Optional;
import kz.yntymaq.kernel.Language;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Texts by message key in the language of the page being made. */
@Component
public class Texts {

    private final MessageSource messages;

    Texts(MessageSource messages) {
        this.messages = messages;
    }

    /**
     * The text of a key.
     *
     * @param arguments numbered from 0 in the text
     * @throws org.springframework.context.NoSuchMessageException when the key is missing
     */
    public String get(String key, Object... arguments) {
        return messages.getMessage(key, arguments, LocaleContextHolder.getLocale());
    }

    /** The text of a key that may be missing, in the language of the page. */
    public Optional<String> find(String key, Object... arguments) {
        return Optional.ofNullable(messages.getMessage(key, arguments, null, LocaleContextHolder.getLocale()));
    }

    /** The text of a key in a language other than the page's. */
    public String in(Language language, String key, Object... arguments) {
        return messages.getMessage(key, arguments, language.locale());
    }
}
