package kz.yntymaq.programme.drafting;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import kz.yntymaq.programme.drafting.Words.Line;
import kz.yntymaq.programme.edition.EditionText;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The difference of two editions, line by line, in the language of the page. */
@Component
class Difference {

    private final Words words;

    Difference(Words words) {
        this.words = words;
    }

    /** What happened to a part. */
    enum What {
        ADDED,
        REMOVED,
        CHANGED,
        /** Entries stand in another order. */
        MOVED;

        public String key() {
            return "drafting.difference." + name();
        }
    }

    /** A line that differs; null for what is not there. */
    record Change(
            String label, @Nullable String before, @Nullable String after) {}

    /** A part that differs. @param where the list and the entry in words */
    record Group(What what, String where, List<Change> changes) {}

    /** All that differs, in the order in which an edition says it. */
    List<Group> of(EditionText before, EditionText after) {
        var groups = new ArrayList<Group>();
        for (Address part : Address.top()) {
            if (part.isList()) {
                entries(words.part(part), part.entries(before), part.entries(after), groups);
            } else {
                part(words.part(part), part.find(before), part.find(after), groups);
            }
        }
        return groups;
    }

    private void part(String where, Optional<Record> before, Optional<Record> after, List<Group> groups) {
        List<Change> changes = changes(before.orElse(null), after.orElse(null));
        if (!changes.isEmpty()) {
            What what = before.isEmpty() ? What.ADDED : after.isEmpty() ? What.REMOVED : What.CHANGED;
            groups.add(new Group(what, where, changes));
        }
        Record either = after.or(() -> before).orElse(null);
        if (either == null) {
            return;
        }
        for (String list : Shape.lists(either.getClass())) {
            entries(where + " › " + words.list(list), list(before, list), list(after, list), groups);
        }
    }

    private static List<Record> list(Optional<Record> part, String list) {
        var entries = new ArrayList<Record>();
        part.map(found -> (List<?>) Objects.requireNonNull(Shape.value(found, list)))
                .ifPresent(found -> found.forEach(entry -> entries.add((Record) entry)));
        return entries;
    }

    private void entries(String where, List<Record> before, List<Record> after, List<Group> groups) {
        Map<String, Record> old = byCode(before);
        Map<String, Record> now = byCode(after);
        now.forEach((code, entry) -> part(
                where + " › " + words.entry(entry), Optional.ofNullable(old.get(code)), Optional.of(entry), groups));
        old.forEach((code, entry) -> {
            if (!now.containsKey(code)) {
                part(where + " › " + words.entry(entry), Optional.of(entry), Optional.empty(), groups);
            }
        });
        String orderBefore = order(old, now);
        String orderAfter = order(now, old);
        if (!orderBefore.equals(orderAfter)) {
            groups.add(new Group(
                    What.MOVED, where, List.of(new Change(words.text("drafting.order"), orderBefore, orderAfter))));
        }
    }

    /** The order of those that stand in both. */
    private static String order(Map<String, Record> these, Map<String, Record> others) {
        return these.keySet().stream().filter(others::containsKey).collect(Collectors.joining(", "));
    }

    private static Map<String, Record> byCode(List<Record> entries) {
        var byCode = new LinkedHashMap<String, Record>();
        List<String> codes = Shape.codes(entries);
        for (int i = 0; i < codes.size(); i++) {
            byCode.put(codes.get(i), entries.get(i));
        }
        return byCode;
    }

    private List<Change> changes(@Nullable Record before, @Nullable Record after) {
        List<Line> old = before == null ? List.of() : words.lines(before);
        List<Line> now = after == null ? List.of() : words.lines(after);
        var changes = new ArrayList<Change>();
        for (int i = 0; i < Math.max(old.size(), now.size()); i++) {
            String was = old.isEmpty() ? null : old.get(i).value();
            String is = now.isEmpty() ? null : now.get(i).value();
            if (!Objects.equals(was, is)) {
                changes.add(new Change((old.isEmpty() ? now : old).get(i).label(), was, is));
            }
        }
        return changes;
    }
}
