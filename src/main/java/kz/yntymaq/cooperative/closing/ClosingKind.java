package kz.yntymaq.cooperative.closing;

import java.util.List;
import java.util.stream.Stream;

/** What a general meeting decides on the end of its co-operative (law on agricultural co-operatives, article 34, point 3, sub-point 9). */
public enum ClosingKind {
    /** It is liquidated. */
    LIQUIDATION,
    /** What was decided is stopped before its end. */
    STOP,
    /** With others it makes a new one. */
    MERGER,
    /** It becomes a part of another. */
    JOINING,
    /** Others are made of it, and it ends. */
    DIVISION,
    /** Another one is made of a part of it, and it goes on. */
    SEPARATION,
    /** It goes on in another legal form, and ends as a co-operative. */
    FORM;

    /** Kinds of reorganisation. */
    static List<ClosingKind> reorganisations() {
        return Stream.of(values()).filter(ClosingKind::isReorganisation).toList();
    }

    boolean isReorganisation() {
        return this != LIQUIDATION && this != STOP;
    }

    /** Whether the co-operative is no more once the state has registered it. */
    boolean endsIt() {
        return this != STOP && this != SEPARATION;
    }

    /** Message key of its name. */
    public String key() {
        return "closing.kind." + name();
    }
}
