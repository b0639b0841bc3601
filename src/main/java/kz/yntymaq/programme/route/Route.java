package kz.yntymaq.programme.route;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import kz.yntymaq.programme.content.StageEntry;
import kz.yntymaq.programme.edition.Edition;

/** The stages of an edition, in order: from the registration of an application to its decision. */
public record Route(List<StageEntry> entries) {

    public Route {
        entries = List.copyOf(entries);
    }

    /** The route of an edition. */
    public static Route of(Edition edition) {
        return new Route(edition.content().route());
    }

    /** The stages. */
    public List<Stage> stages() {
        return entries.stream().map(Stage::of).toList();
    }

    /** The stage at which a sent application begins. */
    public Stage first() {
        return Stage.of(entries.get(0));
    }

    /** The stage at which it is decided. */
    public Stage last() {
        return Stage.of(entries.get(entries.size() - 1));
    }

    /** The stage after this one; empty after the last. */
    public Optional<Stage> next(Stage stage) {
        return IntStream.range(1, entries.size())
                .filter(place -> entries.get(place - 1).code().equals(stage.code()))
                .mapToObj(place -> Stage.of(entries.get(place)))
                .findFirst();
    }

    /** Whether somebody looks at the object in its place at this stage or after it. */
    public boolean isInspectedFrom(String code) {
        return entries.stream()
                .dropWhile(entry -> !entry.code().equals(code))
                .anyMatch(entry -> entry.kind() == StageEntry.Kind.INSPECTION);
    }

    /** What the edition says of the first stage of a kind; empty where it has none. */
    public Optional<StageEntry> entryOf(StageEntry.Kind kind) {
        return entries.stream().filter(entry -> entry.kind() == kind).findFirst();
    }

    /** What the edition says of a stage; empty for one that it does not have. */
    public Optional<StageEntry> entry(String code) {
        return entries.stream().filter(entry -> entry.code().equals(code)).findFirst();
    }
}
