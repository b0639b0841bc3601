package kz.yntymaq.integrity.sign;

import java.util.Set;

/**
 * What a co-operative has in common with another one. Contacts count only when different people share them, so that a
 * person who is in both is not counted twice.
 *
 * @param other the other co-operative
 * @param members people who are members of both
 * @param leaders people who lead both, by chair or board
 * @param phones shared by members or leaders of the one with others of the other
 * @param accounts shared so
 * @param addresses shared so
 * @param suppliers of borrowed money whom hardly any other co-operative pays
 * @param overlap members of both as a part of the members of the smaller one
 */
public record Tie(
        String other,
        Set<String> members,
        Set<String> leaders,
        Set<String> phones,
        Set<String> accounts,
        Set<String> addresses,
        Set<String> suppliers,
        double overlap) {

    /** As many members in both as are no chance among neighbours. */
    private static final double MUCH = 0.3;

    public Tie {
        members = Set.copyOf(members);
        leaders = Set.copyOf(leaders);
        phones = Set.copyOf(phones);
        accounts = Set.copyOf(accounts);
        addresses = Set.copyOf(addresses);
        suppliers = Set.copyOf(suppliers);
    }

    /** How many kinds of things they share; a few members and one address may be a coincidence and are none. */
    public int kinds() {
        int kinds = 0;
        kinds += members.size() > 1 && overlap >= MUCH ? 1 : 0;
        kinds += leaders.isEmpty() ? 0 : 1;
        kinds += phones.isEmpty() ? 0 : 1;
        kinds += accounts.isEmpty() ? 0 : 1;
        kinds += addresses.size() > 1 ? 1 : 0;
        kinds += suppliers.isEmpty() ? 0 : 1;
        return kinds;
    }
}
