package kz.yntymaq.notification;

import java.util.List;
import java.util.UUID;

/** Told of each message that the inbox took, in its transaction; answered by whoever also tells people elsewhere. */
public interface InboxEcho {

    /** A message of the inbox. @param message its id */
    record Delivered(UUID account, UUID message) {

        /** Ids of messages, as a parameter of a statement. */
        public static String[] messages(List<Delivered> delivered) {
            return delivered.stream().map(each -> each.message().toString()).toArray(String[]::new);
        }

        /** Accounts in the same order, as a parameter of a statement. */
        public static String[] accounts(List<Delivered> delivered) {
            return delivered.stream().map(each -> each.account().toString()).toArray(String[]::new);
        }
    }

    /**
     * Messages of one text were delivered.
     *
     * @param key its message key
     */
    void delivered(List<Delivered> messages, String key);
}
