package kz.yntymaq.programme.drafting;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import kz.yntymaq.kernel.NotFoundException;
import kz.yntymaq.programme.content.Content;
import kz.yntymaq.programme.edition.EditionText;
import org.jspecify.annotations.Nullable;

/**
 * Where a part stands in an edition: {@code head}, {@code amount}, {@code figures} (a list), {@code figures~MAX_AMOUNT}
 * (an entry by its code), {@code sections~SALE~questions~INVOICES~columns}. An entry keeps its address when others are
 * added, moved or removed; one without a code is known by its number.
 *
 * @param steps names of components and codes in turn
 * @param type of the part, or of the entries of the list
 */
record Address(List<String> steps, Class<? extends Record> type, boolean isList) {

    static final String HEAD = "head";

    /** Stands for the code of an entry that is not there yet; no code is in small letters. */
    static final String NEW = "new";

    /** What an address may look like. */
    static final String PATTERN = "[A-Za-z0-9_.~-]{1,400}";

    private static final String BETWEEN = "~";
    private static final Pattern CODE = Pattern.compile("[A-Za-z0-9_.-]{1,60}");

    /** @throws NotFoundException when an edition has no such place */
    static Address of(String written) {
        if (written.equals(HEAD)) {
            return new Address(List.of(HEAD), Head.class, false);
        }
        List<String> steps = List.of(written.split(BETWEEN, -1));
        Class<? extends Record> type = Content.class;
        boolean list = false;
        for (int i = 0; i < steps.size(); i++) {
            String step = steps.get(i);
            if (i % 2 == 1) { // a code, which only a list has
                if (!list || !CODE.matcher(step).matches()) {
                    throw new NotFoundException();
                }
                list = false;
            } else {
                list = Shape.lists(type).contains(step);
                type = next(type, step, i == 0);
            }
        }
        return new Address(steps, type, list);
    }

    private static Class<? extends Record> next(Class<? extends Record> type, String step, boolean top) {
        return Shape.components(type).stream()
                .filter(component -> component.getName().equals(step))
                .map(component -> component.getType() == List.class ? Shape.elements(component) : component.getType())
                .filter(found -> found.isRecord() && (top || Shape.lists(type).contains(step)))
                .findFirst()
                .<Class<? extends Record>>map(found -> found.asSubclass(Record.class))
                .orElseThrow(NotFoundException::new);
    }

    /** All that stands at the top of an edition: the head, then lists and parts of which there is one. */
    static List<Address> top() {
        return Stream.concat(
                        Stream.of(HEAD),
                        Shape.components(Content.class).stream()
                                .filter(component -> component.getType() == List.class
                                        ? Shape.elements(component).isRecord()
                                        : component.getType().isRecord())
                                .map(component -> component.getName()))
                .map(Address::of)
                .toList();
    }

    public String written() {
        return String.join(BETWEEN, steps);
    }

    boolean isHead() {
        return type == Head.class;
    }

    /** Whether it is an entry of a list. */
    boolean isEntry() {
        return !isList && steps.size() > 1;
    }

    /** Whether it is an entry that is not there yet. */
    boolean isNew() {
        return isEntry() && code().equals(NEW);
    }

    String code() {
        return steps.get(steps.size() - 1);
    }

    /** The list of an entry. */
    Address list() {
        return of(String.join(BETWEEN, steps.subList(0, steps.size() - 1)));
    }

    /** The entry in whose list this list or entry stands; itself at the top. */
    Address above() {
        int to = isEntry() ? steps.size() - 2 : steps.size() - 1;
        return to < 1 ? this : of(String.join(BETWEEN, steps.subList(0, to)));
    }

    /** An entry of this list. */
    public Address entry(String code) {
        return of(written() + BETWEEN + code);
    }

    /** A list of this entry. */
    Address under(String list) {
        return of(written() + BETWEEN + list);
    }

    /** Name of the list or part. */
    String part() {
        return isEntry() ? steps.get(steps.size() - 2) : steps.get(steps.size() - 1);
    }

    /** The part that stands there; empty where there is none. */
    Optional<Record> find(EditionText text) {
        return isHead() ? Optional.of(Head.of(text)) : Optional.ofNullable((Record) look(text));
    }

    /** The entries of a list. @throws NotFoundException when what it stands in is not there */
    List<Record> entries(EditionText text) {
        Object found = look(text);
        if (found == null) {
            throw new NotFoundException();
        }
        var entries = new ArrayList<Record>();
        ((List<?>) found).forEach(entry -> entries.add((Record) entry));
        return entries;
    }

    private @Nullable Object look(EditionText text) {
        Object here = text.content();
        for (int i = 0; i < steps.size() && here != null; i++) {
            here = i % 2 == 0 ? Shape.value((Record) here, steps.get(i)) : entry((List<?>) here, steps.get(i));
        }
        return here;
    }

    private static @Nullable Object entry(List<?> list, String code) {
        int here = Shape.codes(list).indexOf(code);
        return here < 0 ? null : list.get(here);
    }

    /**
     * The text with something else there: a part, null for none where there need be none, or a list.
     *
     * @throws NotFoundException when what it stands in is not there
     */
    EditionText put(EditionText text, @Nullable Object value) {
        return isHead()
                ? ((Head) Objects.requireNonNull(value)).onto(text)
                : text.with(put(text.content(), steps, value));
    }

    private static <R extends Record> R put(R owner, List<String> steps, @Nullable Object value) {
        if (steps.size() == 1) {
            return Shape.copy(owner, steps.get(0), value);
        }
        var there = (List<?>) Objects.requireNonNull(Shape.value(owner, steps.get(0)));
        int here = Shape.codes(there).indexOf(steps.get(1));
        if (here < 0) {
            throw new NotFoundException();
        }
        var entries = new ArrayList<@Nullable Object>(there);
        entries.set(
                here, steps.size() == 2 ? value : put((Record) there.get(here), steps.subList(2, steps.size()), value));
        return Shape.copy(owner, steps.get(0), entries);
    }
}
