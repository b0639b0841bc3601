package kz.yntymaq.notification.channel;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.stereotype.Component;

/** E-mail by SMTP, as plain text. */
@Component
class MailCarrier implements Carrier {

    private static final Logger log = LoggerFactory.getLogger(MailCarrier.class);
    private static final int REFUSED = 500; // RFC 5321: from here on the same letter is refused again

    private final ObjectProvider<JavaMailSender> server;
    private final String host;
    private final @Nullable String from;

    /** @param host {@code spring.mail.host}; there and empty, as a container's environment has it, counts as missing */
    MailCarrier(
            ObjectProvider<JavaMailSender> server, @Value("${spring.mail.host:}") String host, MailSettings settings) {
        this.server = server;
        this.host = host.strip();
        this.from = settings.from();
        if (!this.host.isEmpty() && from == null) {
            throw new IllegalArgumentException(
                    "spring.mail.host is set: set yntymaq.mail.from too, the sender's address");
        }
    }

    @Override
    public Channel channel() {
        return Channel.MAIL;
    }

    @Override
    public boolean isOn() {
        return !host.isEmpty() && from != null;
    }

    @Override
    public Outcome carry(Letter letter) {
        try {
            JavaMailSender sender = server.getObject();
            sender.send(written(sender.createMimeMessage(), letter));
            return Outcome.TAKEN;
        } catch (MailSendException failed) {
            boolean refused = failed.getFailedMessages().values().stream().anyMatch(MailCarrier::isRefused);
            log.warn("A letter was {} by the mail server", refused ? "refused" : "not taken");
            return refused ? Outcome.NEVER : Outcome.LATER;
        } catch (MailException failed) {
            log.warn("The mail server took no letter: {}", failed.getClass().getSimpleName());
            return Outcome.LATER;
        } catch (MessagingException unwritable) {
            log.warn("A letter could not be written: {}", unwritable.getClass().getSimpleName());
            return Outcome.NEVER;
        }
    }

    private MimeMessage written(MimeMessage message, Letter letter) throws MessagingException {
        String domain = String.valueOf(from).substring(String.valueOf(from).indexOf('@') + 1);
        message.setHeader("Message-ID", "<" + letter.id() + "@" + domain + ">"); // which the sender keeps
        message.setFrom(new InternetAddress(from, true));
        // Strictly one address: commas, names and line ends make no more of it.
        message.setRecipient(MimeMessage.RecipientType.TO, new InternetAddress(letter.to(), true));
        message.setSubject(oneLine(letter.subject()), StandardCharsets.UTF_8.name());
        message.setText(letter.text(), StandardCharsets.UTF_8.name());
        message.setHeader("Auto-Submitted", "auto-generated"); // RFC 3834: no machine answers it
        if (letter.wishes() != null) {
            message.setHeader("List-Unsubscribe", "<" + letter.wishes() + ">");
        }
        return message;
    }

    /** Whatever is in it, a header stays one. */
    private static String oneLine(String text) {
        return text.replaceAll("[\\p{Cntrl}\\u2028\\u2029]+", " ").strip();
    }

    private static boolean isRefused(Exception failed) {
        for (Exception at = failed;
                at != null;
                at = at instanceof MessagingException more ? more.getNextException() : null) {
            if (code(at) >= REFUSED) {
                return true;
            }
        }
        return false;
    }

    private static int code(Exception failed) {
        if (failed instanceof SMTPAddressFailedException address) {
            return address.getReturnCode();
        }
        if (failed instanceof SMTPSendFailedException sending) {
            return sending.getReturnCode();
        }
        return failed instanceof SMTPSenderFailedException sender ? sender.getReturnCode() : 0;
    }
}
