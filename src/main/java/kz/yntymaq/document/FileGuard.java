package kz.yntymaq.document;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kz.yntymaq.account.Actor;
import kz.yntymaq.kernel.NotFoundException;
import kz.yntymaq.kernel.Wording;
import org.jspecify.annotations.Nullable;

/** The answer of a room to who may read and change the files of its things. Every way to a file's content asks it. */
public interface FileGuard {

    /** The kind of things it answers for, as given to {@link Documents#store}. */
    String ownerKind();

    /** Whether the actor may read the files of this thing. */
    boolean mayRead(Actor actor, UUID ownerId);

    /**
     * Asked before files are renamed, put in another order, joined, or taken from the actor's documents: the thing is held
     * until the transaction ends, and what its room keeps of a change is kept.
     *
     * @param purpose for what the files were handed in
     * @return whose documents they are
     * @throws NotFoundException when the actor may not; this is the answer of a room that does not say otherwise
     */
    default UUID hold(Actor actor, UUID ownerId, String purpose) {
        throw new NotFoundException();
    }

    /** Whose documents these are, if the actor could change them now; for what a page offers. */
    default Optional<UUID> holderOfChangeable(Actor actor, UUID ownerId, String purpose) {
        return Optional.empty();
    }

    /**
     * What files are handed in for.
     *
     * @param name what such a document is called
     * @param maxAgeDays how old it may be when it is handed in, null where nothing says so
     */
    record Kind(String purpose, Wording name, @Nullable Integer maxAgeDays) {}

    /** What files are handed in for here. */
    default List<Kind> kinds() {
        return List.of();
    }

    /**
     * A thing, as a link.
     *
     * @param key message key of what it is
     * @param word that names it, an argument of the message
     */
    record Shown(String key, String word, String link) {}

    /** How a thing is shown to those who may read its files. */
    default Optional<Shown> shown(Actor actor, UUID ownerId) {
        return Optional.empty();
    }

    /** The page on which the files of this purpose stand. */
    default String page(UUID ownerId, String purpose) {
        return "/cabinet";
    }

    /** How many files may be handed in for one purpose. */
    default int mostFiles() {
        return 1;
    }
}
