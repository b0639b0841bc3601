package kz.yntymaq.notification.channel;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * From whom e-mail comes; the server that takes it is Spring's own setting {@code spring.mail.host}.
 *
 * @param from the sender's address, as {@code portal@yntymaq.example}; without it no e-mail is sent
 */
@ConfigurationProperties("yntymaq.mail")
record MailSettings(@Nullable String from) {

    /** @throws IllegalArgumentException for what is no address: the portal does not start with it */
    MailSettings {
        from = from == null || from.isBlank() ? null : from.strip();
        if (from != null) {
            try {
                new InternetAddress(from, true).validate();
            } catch (AddressException wrong) {
                throw new IllegalArgumentException("yntymaq.mail.from is not an e-mail address", wrong);
            }
        }
    }
}
