package kz.yntymaq.review.commission;

import java.util.Optional;
import java.util.UUID;

/** Tells that a case waits for a sitting with others: a room above this one calls these. No commission of its own is asked then. */
public interface CalledTogether {

    /**
     * Where a case waits.
     *
     * @param words the sitting, in the language of the page
     * @param address its page
     */
    record Called(String words, String address) {}

    /** The sitting to come on whose agenda a case stands; empty for any other case. */
    Optional<Called> called(UUID application);
}
