package kz.yntymaq.notification.wish;

import java.time.Instant;
import java.util.Set;
import kz.yntymaq.kernel.Language;
import kz.yntymaq.notification.channel.Channel;
import org.jspecify.annotations.Nullable;

/**
 * How a person is told by one channel.
 *
 * @param contact phone or e-mail of the account, null when it has none
 * @param codeSent whether a code is on its way, or came and was not typed yet
 * @param confirmedAt since when messages go there, null while they do not
 * @param wanted kinds that go there
 * @param language in which they are written
 */
record Way(
        Channel channel,
        @Nullable String contact,
        boolean codeSent,
        @Nullable Instant confirmedAt,
        Set<Kind> wanted,
        Language language) {

    boolean isConfirmed() {
        return confirmedAt != null;
    }
}
