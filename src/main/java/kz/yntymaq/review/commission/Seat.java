package kz.yntymaq.review.commission;

/** What somebody is in a commission. */
public enum Seat {
    CHAIR,
    SECRETARY,
    MEMBER;

    /** Whether the end of the vote belongs to it. */
    public boolean isOfficer() {
        return this != MEMBER;
    }

    /** Message key of a name with this seat. */
    public String key() {
        return "review.commission.seat." + name();
    }
}
