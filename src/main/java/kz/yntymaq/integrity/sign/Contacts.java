package kz.yntymaq.integrity.sign;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import kz.yntymaq.integrity.fact.Population.Kin;
import kz.yntymaq.integrity.fact.Population.Person;
import org.jspecify.annotations.Nullable;

/**
 * Phones, accounts and addresses of all people, compared in a plain form, and who is whose relative. An address says
 * nothing when it is as coarse as a village: more people than a household share the usual one.
 */
public final class Contacts {

    /** A kind of contact. */
    public enum Kind {
        PHONE,
        ACCOUNT,
        ADDRESS
    }

    private static final Pattern PHONE = Pattern.compile("[+()\\d\\s-]{10,}");
    private static final int PHONE_DIGITS = 10;
    private static final int MIDDLE = 2;

    private final Map<String, Map<Kind, String>> ofPerson = new HashMap<>();
    private final Map<Kind, Map<String, Set<String>>> holders = new HashMap<>();
    private final Map<String, Set<String>> kin = new HashMap<>();
    private final boolean preciseAddresses;

    Contacts(List<Person> people, List<Kin> relatives, int household) {
        for (Kind kind : Kind.values()) {
            holders.put(kind, new HashMap<>());
        }
        for (Person one : people) {
            keep(one.id(), Kind.PHONE, one.phone());
            keep(one.id(), Kind.ACCOUNT, one.account());
            keep(one.id(), Kind.ADDRESS, one.address());
        }
        for (Kin one : relatives) {
            kin.computeIfAbsent(one.person(), id -> new TreeSet<>()).add(one.other());
            kin.computeIfAbsent(one.other(), id -> new TreeSet<>()).add(one.person());
        }
        this.preciseAddresses = usualAddress() <= household;
    }

    private void keep(String person, Kind kind, @Nullable String value) {
        if (value == null || value.isBlank()) {
            return;
        }
        String plain = plain(value);
        ofPerson.computeIfAbsent(person, id -> new HashMap<>()).put(kind, plain);
        holders(kind).computeIfAbsent(plain, one -> new TreeSet<>()).add(person);
    }

    private Map<String, Set<String>> holders(Kind kind) {
        return holders.getOrDefault(kind, Map.of());
    }

    /** How many people live at the address of the person in the middle. */
    private int usualAddress() {
        var sizes = new ArrayList<Integer>();
        holders(Kind.ADDRESS).values().forEach(here -> here.forEach(one -> sizes.add(here.size())));
        sizes.sort(null);
        return sizes.isEmpty() ? 0 : sizes.get(sizes.size() / MIDDLE);
    }

    /** A value without what is written in different ways: case, spaces, the beginning of a phone. */
    public static String plain(String value) {
        String trimmed = value.trim();
        if (PHONE.matcher(trimmed).matches()) {
            String digits = trimmed.replaceAll("\\D", "");
            if (digits.length() == PHONE_DIGITS || digits.length() == PHONE_DIGITS + 1) {
                return digits.substring(digits.length() - PHONE_DIGITS);
            }
        }
        return trimmed.toLowerCase(Locale.ROOT).replaceAll("\\s+", " ");
    }

    /** The contact of a kind of a person; null when not known or, for an address, when addresses are coarse. */
    public @Nullable String of(String person, Kind kind) {
        if (kind == Kind.ADDRESS && !preciseAddresses) {
            return null;
        }
        return ofPerson.getOrDefault(person, Map.of()).get(kind);
    }

    /** Everything by which a buyer or supplier may name a person: the identifier, phone and account. */
    public Set<String> namesOf(String person) {
        var names = new TreeSet<String>();
        names.add(plain(person));
        for (Kind kind : List.of(Kind.PHONE, Kind.ACCOUNT)) {
            String value = of(person, kind);
            if (value != null) {
                names.add(value);
            }
        }
        return names;
    }

    /** Who has a contact. */
    public Set<String> holders(Kind kind, String value) {
        return holders(kind).getOrDefault(value, Set.of());
    }

    /** Relatives of a person by their own word. */
    public Set<String> kin(String person) {
        return kin.getOrDefault(person, Set.of());
    }
}
