package kz.yntymaq.integrity.tie;

import java.util.List;
import java.util.UUID;

/**
 * What a co-operative has in common with another one.
 *
 * @param leaders names of people who sit in bodies of both
 * @param members names of people who are members of both
 * @param phones how many phones different people of both have
 * @param accounts how many bank accounts different people of both have
 */
record SharedWith(UUID other, String name, List<String> leaders, List<String> members, int phones, int accounts) {

    SharedWith {
        leaders = List.copyOf(leaders);
        members = List.copyOf(members);
    }

    /** How many kinds of things they share. */
    public int kinds() {
        return (leaders.isEmpty() ? 0 : 1)
                + (members.isEmpty() ? 0 : 1)
                + (phones > 0 ? 1 : 0)
                + (accounts > 0 ? 1 : 0);
    }
}
