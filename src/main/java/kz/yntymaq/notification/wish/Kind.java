package kz.yntymaq.notification.wish;

import java.util.Map;

/** What messages are about, as people choose among them. What is not named here is about a co-operative. */
public enum Kind {
    APPLICATION,
    COOPERATIVE,
    MEETING,
    /** Own data, mandates, sign-in: cannot be switched off where an address is confirmed. */
    SECURITY,
    /** What waits at work, once a day, for people of offices; by e-mail only. */
    DIGEST;

    /** Somebody was recorded as dead: whoever lives must hear of it. */
    private static final String OWN_DEATH = "heir.message.death";

    private static final Map<String, Kind> BY_SUBJECT = Map.ofEntries(
            Map.entry("application", APPLICATION),
            Map.entry("review", APPLICATION),
            Map.entry("complaint", APPLICATION),
            Map.entry("reopening", APPLICATION),
            Map.entry("waiting", APPLICATION),
            Map.entry("commission", APPLICATION),
            Map.entry("lending", APPLICATION),
            Map.entry("programme", APPLICATION),
            Map.entry("priority", APPLICATION),
            Map.entry("statistics", APPLICATION),
            Map.entry("meeting", MEETING),
            Map.entry("assembly", MEETING),
            Map.entry("absentee", MEETING),
            Map.entry("ballot", MEETING),
            Map.entry("account", SECURITY),
            Map.entry("identity", SECURITY),
            Map.entry("mandate", SECURITY),
            Map.entry("mydata", SECURITY),
            Map.entry("notice", SECURITY),
            Map.entry("office", SECURITY),
            Map.entry("signature", SECURITY));

    /** What a message of the inbox is about. @param message its message key */
    public static Kind of(String message) {
        int dot = message.indexOf('.');
        String subject = dot < 0 ? message : message.substring(0, dot);
        return message.equals(OWN_DEATH) ? SECURITY : BY_SUBJECT.getOrDefault(subject, COOPERATIVE);
    }

    /** Message key of its name. */
    public String key() {
        return "notice.kind." + name();
    }
}
