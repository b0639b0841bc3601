package kz.yntymaq.notification.channel;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What leaves the portal.
 *
 * @param id the same at each attempt, so that whoever receives it twice can tell
 * @param to an e-mail address, or a phone in E.164 form
 * @param subject one line; an SMS has none
 * @param text plain, its lines parted by {@code \n}
 * @param wishes address of the page on which the person says what they want to get, null while the portal's own is not set
 */
public record Letter(
        UUID id,
        String to,
        String subject,
        String text,
        @Nullable String wishes) {}
