package kz.yntymaq.kernel;

import java.util.Optional;
import java.util.UUID;

/** Names of people, for rooms that know accounts only by their id. */
public interface PersonNames {

    /** The full name of an account's person; empty when there is none. */
    Optional<String> nameOf(UUID account);
}
