package kz.yntymaq.notification;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import kz.yntymaq.kernel.Bilingual;
import kz.yntymaq.notification.Inbox.Named;
import kz.yntymaq.ui.Format;
import kz.yntymaq.ui.Texts;
import org.springframework.stereotype.Component;

/** Stores a message's arguments with their type, and writes them for a reader. */
@Component
class Arguments {

    private static final String BETWEEN_NAMES = "\n";

    private final Texts texts;
    private final Format format;

    Arguments(Texts texts, Format format) {
        this.texts = texts;
        this.format = format;
    }

    /** The type's letter, a colon, the value. */
    static String stored(Object argument) {
        if (argument instanceof Named named) {
            return "b:" + named.kk() + BETWEEN_NAMES + named.ru();
        } else if (argument instanceof LocalDate date) {
            return "d:" + date;
        } else if (argument instanceof BigDecimal money) {
            return "m:" + money.toPlainString();
        } else if (argument instanceof Long || argument instanceof Integer) {
            return "n:" + argument;
        } else if (argument instanceof String words) {
            return "s:" + words;
        }
        throw new IllegalArgumentException("a message has no arguments of " + argument.getClass());
    }

    /** The text of a key with stored arguments, in the language of the page. */
    String write(String key, String[] stored) {
        return texts.get(key, Arrays.stream(stored).map(this::read).toArray());
    }

    private static String both(String names) {
        String[] parts = names.split(BETWEEN_NAMES, 2);
        return new Bilingual(parts[0], parts[1]).here();
    }

    private Object read(String stored) {
        String value = stored.substring(2);
        return switch (stored.charAt(0)) {
            case 'b' -> both(value);
            case 'd' -> format.date(LocalDate.parse(value));
            case 'm' -> format.money(new BigDecimal(value));
            case 'n' -> Long.valueOf(value);
            default -> value;
        };
    }
}
