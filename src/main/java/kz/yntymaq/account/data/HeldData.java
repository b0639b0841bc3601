package kz.yntymaq.account.data;

import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * One kind of what the portal holds about people, told to the person it is about and to nobody else; answered by each
 * room that keeps something of a person.
 */
public interface HeldData {

    /** Where counting stops. */
    int MAX_COUNTED = 1000;

    /** Its name: in addresses, in the file that a person takes, and after {@code mydata.kind.} in the texts. Never changes. */
    String kind();

    /** The tables of the database of which it tells. */
    Set<String> tables();

    /** How many things of this kind are held; one more than {@link #MAX_COUNTED} where there are more. */
    int count(UUID person);

    /**
     * Some of them, the newest first.
     *
     * @param from how many to pass over
     * @param most how many at most
     */
    List<HeldItem> read(UUID person, int from, int most);

    /** By which numbers and ids the audit log calls what is told here, beside the person's own account. */
    default List<String> loggedAs(UUID person) {
        return List.of();
    }
}
