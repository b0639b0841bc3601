package kz.yntymaq.account.acting;

/** What a mandate is about. */
public enum Matter {
    /** The person's own profile. */
    PERSON,
    /** Applications of a co-operative that the person chairs, or of the person who applies for themself. */
    COOPERATIVE
}
