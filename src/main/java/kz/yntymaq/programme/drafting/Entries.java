package kz.yntymaq.programme.drafting;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import kz.yntymaq.kernel.FieldViolationException;
import kz.yntymaq.kernel.NotFoundException;
import kz.yntymaq.kernel.RuleViolationException;
import kz.yntymaq.programme.edition.EditionText;

/** What is done with the entries of a list: changed, added, moved, copied, removed. */
final class Entries {

    /** The one part that an edition may do without: applications are taken the whole year then. */
    static final String OPTIONAL = "window";

    private static final String CODE = "[A-Z0-9][A-Za-z0-9_.-]{0,59}";
    private static final int MOST_SHOWN = 40;

    private Entries() {}

    /**
     * The text with an entry changed, or added at the end of its list.
     *
     * @throws FieldViolationException when another entry of the list has its code, or it is no code
     */
    static EditionText put(EditionText text, Address address, Record part) {
        if (Shape.hasCode(part.getClass())) {
            requireFree(text, address, Shape.code(part));
        }
        if (!address.isNew()) {
            return address.put(text, part);
        }
        List<Record> entries = address.list().entries(text);
        entries.add(part);
        return address.list().put(text, entries);
    }

    /** A code is what an entry is known by: two alike would hide each other. */
    private static void requireFree(EditionText text, Address address, String code) {
        boolean other = address.list().entries(text).stream()
                .map(Shape::code)
                .anyMatch(there -> there.equals(code) && !there.equals(address.code()));
        if (other) {
            throw new FieldViolationException("fields[0].text", "drafting.error.code-taken");
        }
        if (!code.matches(CODE)) {
            throw new FieldViolationException("fields[0].text", "drafting.problem.code", shortened(code));
        }
    }

    /**
     * The text with an entry moved {@code up} or {@code down}, copied, or removed.
     *
     * @throws RuleViolationException when it is not there any more
     */
    static EditionText act(EditionText text, Address address, String act) {
        if (!address.isEntry()) {
            if (!act.equals("remove") || !address.written().equals(OPTIONAL)) {
                throw new NotFoundException();
            }
            return address.put(text, null);
        }
        List<Record> entries = new ArrayList<>(address.list().entries(text));
        int here = Shape.codes(entries).indexOf(address.code());
        if (here < 0) {
            throw new RuleViolationException("drafting.error.entry-gone");
        }
        Record entry = entries.remove(here);
        switch (act) {
            case "up" -> entries.add(Math.max(0, here - 1), entry);
            case "down" -> entries.add(Math.min(entries.size(), here + 1), entry);
            case "copy" -> {
                entries.add(here, entry);
                entries.add(here + 1, copy(entry, entries));
            }
            default -> {
                // it stays away
            }
        }
        return address.list().put(text, entries);
    }

    private static Record copy(Record entry, List<Record> entries) {
        return Shape.hasCode(entry.getClass()) ? Shape.copy(entry, "code", free(entries, Shape.code(entry))) : entry;
    }

    private static String free(List<Record> entries, String code) {
        return Stream.iterate(2, n -> n + 1)
                .map(n -> code + "_" + n)
                .filter(name ->
                        entries.stream().noneMatch(entry -> Shape.code(entry).equals(name)))
                .findFirst()
                .orElseThrow();
    }

    /** What is said of a code that is none: as much of it as shows which one is meant. */
    private static String shortened(String code) {
        return code.length() <= MOST_SHOWN ? code : code.substring(0, MOST_SHOWN) + "…";
    }
}
