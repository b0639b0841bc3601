package kz.yntymaq.cooperative.control;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import kz.yntymaq.kernel.LegalReference;

/** What members want when they begin to control the co-operative. */
public enum Aim {
    /** To look at it themselves, as an initiative group of a third of the members. */
    GROUP("C 36(1)"),
    /** An audit on which the general meeting decides, on the demand of a third of the members; the co-operative pays. */
    AUDIT("C 38(1)"),
    /** An audit at their own cost, for which nobody decides. */
    OWN("C 38(2)");

    private final LegalReference source;

    Aim(String source) {
        this.source = LegalReference.of(source);
    }

    /** By the end of an address. */
    static Optional<Aim> at(String address) {
        return Stream.of(values())
                .filter(each -> each.address().equals(address))
                .findFirst();
    }

    /** The end of its address. */
    public String address() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Message key of its name. */
    public String key() {
        return "control." + name();
    }

    /** Where the law gives it to members. */
    public LegalReference source() {
        return source;
    }

    /** Whether a third of the members have to want it. */
    public boolean needsThird() {
        return this != OWN;
    }
}
