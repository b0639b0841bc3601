package kz.yntymaq.notification.outbox;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import kz.yntymaq.kernel.Language;
import kz.yntymaq.kernel.RecordedValue;
import kz.yntymaq.kernel.RecordedValue.Rows;
import kz.yntymaq.notification.channel.Channel;
import kz.yntymaq.notification.channel.Letter;
import kz.yntymaq.notification.wish.Kind;
import kz.yntymaq.ui.PublicAddress;
import kz.yntymaq.ui.RecordedText;
import kz.yntymaq.ui.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/**
 * Writes letters in the language of their reader. An e-mail says what the inbox says, unless that tells a sum, a number
 * of a person or an address of a page, which somebody may have put into a name: then it says only what it is about, as an
 * SMS always does.
 */
@Component
class Letters {

    private static final String INBOX = "/cabinet/inbox";
    private static final String WISHES = "/cabinet/notices";

    /** Twelve digits are an IIN or BIN; what mail programs turn into a link may lead anywhere. */
    private static final Pattern NOT_OUTSIDE = Pattern.compile(
            "\\d{12}|://|(?i:\\bwww\\.)|[a-z0-9]\\.[a-z]{2,}|\\.(?:қаз|рф)|@",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private final Texts texts;
    private final RecordedText recorded;
    private final PublicAddress address;

    Letters(Texts texts, RecordedText recorded, PublicAddress address) {
        this.texts = texts;
        this.recorded = recorded;
        this.address = address;
    }

    /** The letter, as it is sent. */
    Letter of(Outgoing sent) {
        return in(sent.language(), () -> written(sent, address.known()));
    }

    /** Does something in the language of a person, whose page nobody is making. */
    static <T> T in(Language language, Supplier<T> work) {
        LocaleContextHolder.setLocale(language.locale());
        try {
            return work.get();
        } finally {
            LocaleContextHolder.resetLocaleContext();
        }
    }

    private Letter written(Outgoing sent, Optional<String> portal) {
        String about = texts.get(sent.kind().key());
        String subject = texts.get("notice.subject", about);
        if (sent.channel() == Channel.SMS) {
            String text =
                    texts.get("notice.sms", about) + portal.map(at -> " " + at).orElse("");
            return new Letter(sent.id(), sent.address(), subject, text, null);
        }
        String words = sent.words() != null ? sent.words() : message(sent.key(), sent.arguments());
        String text = String.join(
                "\n\n",
                words == null ? texts.get("notice.mail.general", about) : words,
                portal.map(at -> texts.get("notice.mail.open", at + link(sent)))
                        .orElseGet(() -> texts.get("notice.mail.open.no-address")),
                "-- \n" + texts.get(sent.kind() == Kind.SECURITY ? "notice.mail.why.security" : "notice.mail.why")
                        + portal.map(at -> "\n" + at + WISHES).orElse(""));
        return new Letter(
                sent.id(),
                sent.address(),
                subject,
                text,
                portal.map(at -> at + WISHES).orElse(null));
    }

    private static String link(Outgoing sent) {
        return sent.link() == null ? INBOX : sent.link();
    }

    /** What the inbox says, on one line; null for what does not leave the portal. */
    private @Nullable String message(@Nullable String key, @Nullable String arguments) {
        if (key == null || arguments == null) {
            return null;
        }
        List<RecordedValue> values = ((Rows) recorded.fromJson(arguments)).rows();
        if (values.stream().anyMatch(Letters::tellsSum)) {
            return null;
        }
        String words = recorded.message(key, values)
                .replaceAll("[\\p{Cntrl}\\u2028\\u2029\\u202a-\\u202e\\u2066-\\u2069]+", " ")
                .strip();
        return NOT_OUTSIDE.matcher(words).find() ? null : words;
    }

    private static boolean tellsSum(RecordedValue value) {
        return value instanceof RecordedValue.Money
                || (value instanceof Rows more && more.rows().stream().anyMatch(Letters::tellsSum));
    }
}
