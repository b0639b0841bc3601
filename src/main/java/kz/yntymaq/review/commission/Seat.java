package kz.yntymaq.review.commission;

/** What somebody is in a commission. */
enum Seat {
    CHAIR,
    SECRETARY,
    MEMBER;

    /** Whether the end of the vote belongs to it. */
    boolean isOfficer() {
        return this != MEMBER;
    }

    String key() {
        return "review.commission.seat." + name();
    }
}
