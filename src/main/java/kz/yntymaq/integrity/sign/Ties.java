package kz.yntymaq.integrity.sign;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What co-operatives have in common. A value that very many share, as a switchboard's phone, ties none of them: it is
 * looked at neither here nor in pairs, so that the work grows with the rows and not with the pairs.
 */
public final class Ties {

    /** More co-operatives than one circle has. */
    private static final int MOST = 60;

    /** A supplier whom more co-operatives pay is a shop. */
    private static final int FEW = 5;

    private final Contacts contacts;
    private final Map<String, List<Tie>> known = new HashMap<>();
    private final Map<String, CooperativeFacts> all = new HashMap<>();
    private final Map<String, List<String>> memberOf = new HashMap<>();
    private final Map<String, List<String>> leaderOf = new HashMap<>();
    private final Map<String, Set<String>> involvedIn = new HashMap<>();
    private final Map<String, Set<String>> buyers = new HashMap<>();
    private final Map<String, Set<String>> suppliers = new HashMap<>();

    Ties(List<CooperativeFacts> cooperatives, Contacts contacts) {
        this.contacts = contacts;
        for (CooperativeFacts one : cooperatives) {
            all.put(one.id(), one);
            for (String person : one.members()) {
                memberOf.computeIfAbsent(person, id -> new ArrayList<>()).add(one.id());
            }
            for (String person : one.leaders()) {
                leaderOf.computeIfAbsent(person, id -> new ArrayList<>()).add(one.id());
            }
            involved(one)
                    .forEach(person -> involvedIn
                            .computeIfAbsent(person, id -> new TreeSet<>())
                            .add(one.id()));
            one.trade()
                    .bought()
                    .names()
                    .forEach(name ->
                            buyers.computeIfAbsent(name, id -> new HashSet<>()).add(one.id()));
            one.loans().forEach(loan -> {
                String supplier = loan.supplier();
                if (supplier != null) {
                    suppliers
                            .computeIfAbsent(Contacts.plain(supplier), id -> new HashSet<>())
                            .add(one.id());
                }
            });
        }
    }

    private static Set<String> involved(CooperativeFacts one) {
        var people = new TreeSet<>(one.members());
        people.addAll(one.associated());
        people.addAll(one.leaders());
        return people;
    }

    /** Co-operatives that a person is a member of today. */
    public List<String> memberOf(String person) {
        return memberOf.getOrDefault(person, List.of());
    }

    /** Co-operatives that a person leads today. */
    public List<String> leaderOf(String person) {
        return leaderOf.getOrDefault(person, List.of());
    }

    /** How many co-operatives a buyer buys of. */
    public int reachOfBuyer(String plainName) {
        return buyers.getOrDefault(plainName, Set.of()).size();
    }

    /** What a co-operative has in common with others, the most kinds first. */
    public List<Tie> of(CooperativeFacts one) {
        return known.computeIfAbsent(one.id(), id -> find(one));
    }

    private List<Tie> find(CooperativeFacts one) {
        var found = new TreeMap<String, Collected>();
        for (String person : one.members()) {
            others(memberOf(person), one)
                    .forEach(other -> at(found, other).members.add(person));
        }
        for (String person : one.leaders()) {
            others(leaderOf(person), one)
                    .forEach(other -> at(found, other).leaders.add(person));
        }
        for (var loan : one.loans()) {
            String supplier = loan.supplier();
            Set<String> paying =
                    supplier == null ? Set.of() : suppliers.getOrDefault(Contacts.plain(supplier), Set.of());
            if (supplier != null && paying.size() <= FEW) {
                paying.stream()
                        .filter(id -> !id.equals(one.id()))
                        .forEach(id -> at(found, id).suppliers.add(Contacts.plain(supplier)));
            }
        }
        Set<String> own = involved(one);
        for (String person : own) {
            for (Contacts.Kind kind : Contacts.Kind.values()) {
                String value = contacts.of(person, kind);
                if (value != null) {
                    byContact(found, one, own, kind, value);
                }
            }
        }
        return found.entrySet().stream()
                .map(entry -> tie(one, entry.getKey(), entry.getValue()))
                .sorted(java.util.Comparator.comparingInt(Tie::kinds)
                        .thenComparingDouble(Tie::overlap)
                        .reversed()
                        .thenComparing(Tie::other))
                .toList();
    }

    private void byContact(
            Map<String, Collected> found, CooperativeFacts one, Set<String> own, Contacts.Kind kind, String value) {
        Set<String> holders = contacts.holders(kind, value);
        if (holders.size() < 2 || holders.size() > MOST) {
            return;
        }
        for (String holder : holders) {
            if (own.contains(holder)) {
                continue;
            }
            for (String other : involvedIn.getOrDefault(holder, Set.of())) {
                if (!other.equals(one.id())) {
                    at(found, other).contacts(kind).add(value);
                }
            }
        }
    }

    private static List<String> others(List<String> where, CooperativeFacts one) {
        return where.size() > MOST
                ? List.of()
                : where.stream().filter(id -> !id.equals(one.id())).toList();
    }

    private static Collected at(Map<String, Collected> found, String other) {
        return found.computeIfAbsent(other, id -> new Collected());
    }

    private Tie tie(CooperativeFacts one, String other, Collected what) {
        CooperativeFacts facts = all.get(other);
        int smaller = Math.min(
                one.members().size(), facts == null ? 0 : facts.members().size());
        return new Tie(
                other,
                what.members,
                what.leaders,
                what.contacts(Contacts.Kind.PHONE),
                what.contacts(Contacts.Kind.ACCOUNT),
                what.contacts(Contacts.Kind.ADDRESS),
                what.suppliers,
                smaller == 0 ? 0 : (double) what.members.size() / smaller);
    }

    /** What is found of one pair. */
    private static final class Collected {

        private final Set<String> members = new TreeSet<>();
        private final Set<String> leaders = new TreeSet<>();
        private final Set<String> suppliers = new TreeSet<>();
        private final Map<Contacts.Kind, Set<String>> contacts = new EnumMap<>(Contacts.Kind.class);

        Set<String> contacts(Contacts.Kind kind) {
            return contacts.computeIfAbsent(kind, any -> new TreeSet<>());
        }
    }
}
