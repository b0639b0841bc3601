package kz.yntymaq.integrity.sign;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Which members of a co-operative belong to one household or to one family. */
public final class Circles {

    private final CooperativeFacts facts;

    Circles(CooperativeFacts facts) {
        this.facts = facts;
    }

    /**
     * Households: relatives, and those who share an address that no more people share than a household has. What is
     * shared inside one is no sign.
     */
    public Map<String, String> households() {
        var groups = new Groups(facts.members());
        joinKin(groups);
        byContact(Contacts.Kind.ADDRESS).values().forEach(people -> {
            if (people.size() <= (int) facts.threshold("household.most")) {
                groups.join(people);
            }
        });
        return groups.roots();
    }

    /** The members of the largest family: relatives, and those who share an address, a phone or an account. */
    public Set<String> largestFamily() {
        var groups = new Groups(facts.members());
        joinKin(groups);
        for (Contacts.Kind kind : Contacts.Kind.values()) {
            byContact(kind).values().forEach(groups::join);
        }
        var families = new TreeMap<String, Set<String>>();
        groups.roots()
                .forEach((person, root) ->
                        families.computeIfAbsent(root, one -> new TreeSet<>()).add(person));
        return families.values().stream()
                .max(java.util.Comparator.<Set<String>>comparingInt(Set::size))
                .orElse(Set.of());
    }

    /** Members by a contact of a kind, those alone with theirs too. */
    public Map<String, List<String>> byContact(Contacts.Kind kind) {
        var people = new TreeMap<String, List<String>>();
        for (String member : new TreeSet<>(facts.members())) {
            String value = facts.all().contacts().of(member, kind);
            if (value != null) {
                people.computeIfAbsent(value, one -> new ArrayList<>()).add(member);
            }
        }
        return people;
    }

    /** People and their relatives. */
    public Set<String> withKin(Collection<String> people) {
        var wide = new TreeSet<>(people);
        people.forEach(one -> wide.addAll(facts.all().contacts().kin(one)));
        return wide;
    }

    private void joinKin(Groups groups) {
        for (String member : facts.members()) {
            for (String relative : facts.all().contacts().kin(member)) {
                if (facts.members().contains(relative)) {
                    groups.join(List.of(member, relative));
                }
            }
        }
    }

    /** Members that are put together. */
    private static final class Groups {

        private final Map<String, String> parents = new HashMap<>();

        Groups(Collection<String> people) {
            people.forEach(one -> parents.put(one, one));
        }

        private String root(String one) {
            String at = one;
            while (true) {
                String parent = parents.getOrDefault(at, at);
                if (parent.equals(at)) {
                    return at;
                }
                parents.put(at, parents.getOrDefault(parent, parent));
                at = parent;
            }
        }

        void join(List<String> people) {
            for (String other : people.subList(1, people.size())) {
                parents.put(root(other), root(people.get(0)));
            }
        }

        Map<String, String> roots() {
            var roots = new HashMap<String, String>();
            parents.keySet().stream().toList().forEach(one -> roots.put(one, root(one)));
            return roots;
        }
    }
}
