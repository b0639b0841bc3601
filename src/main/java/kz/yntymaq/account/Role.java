package kz.yntymaq.account;

/** What an account may be on the portal. Everyone who is signed in is also a villager. */
public enum Role {
    /** A villager: profile, co-operatives, applications of their co-operative. */
    FARMER,
    /** An akimat's official of a district or an oblast. */
    OFFICIAL,
    /** An officer of the operator (сенім білдірілген өкіл, поверенный). */
    OPERATOR_OFFICER,
    /** Manages regions, people and limits; decides no application. */
    ADMINISTRATOR,
    /** Reads everything in a territory and changes nothing. */
    AUDITOR,
    /** Works at a service point of an akimat: confirms who people are and enters those without a phone, nothing else. */
    SERVICE_POINT;

    /** Message key of its name. */
    public String key() {
        return "account.role." + name();
    }
}
