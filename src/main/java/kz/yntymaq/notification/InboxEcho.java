package kz.yntymaq.notification;

import java.util.UUID;

/** Told of each message that the inbox took, in its transaction; answered by whoever also tells people elsewhere. */
public interface InboxEcho {

    /**
     * A message was delivered.
     *
     * @param message its id in the inbox
     * @param key its message key
     */
    void delivered(UUID account, UUID message, String key);
}
