package kz.yntymaq.cooperative.body;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import kz.yntymaq.kernel.LegalReference;

/** A body of a co-operative, or the post in it, for which members are elected. */
public enum Body {
    /** The chair alone in place of a board. */
    CHAIR("C 35(2)"),
    /** The head of the board. */
    HEAD("C 35(2)"),
    /** The board. */
    BOARD("C 35(1)"),
    /** The revision commission. */
    REVISION("C 36(1)");

    private final LegalReference source;

    Body(String source) {
        this.source = LegalReference.of(source);
    }

    /** A body of several by the end of an address: the posts of one person have a page of their own. */
    static Optional<Body> at(String address) {
        return Stream.of(BOARD, REVISION)
                .filter(each -> each.address().equals(address))
                .findFirst();
    }

    String address() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whose terms an election ends: a head comes in place of a chair alone, and a chair in place of a head. */
    Set<Body> replaced() {
        return this == CHAIR || this == HEAD ? Set.of(CHAIR, HEAD) : Set.of(this);
    }

    /** Message key of its name; {@code key.member} is who sits in it. */
    public String key() {
        return "body." + name();
    }

    /** Where the law speaks of it. */
    public LegalReference source() {
        return source;
    }
}
