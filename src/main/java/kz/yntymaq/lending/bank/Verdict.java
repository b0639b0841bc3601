package kz.yntymaq.lending.bank;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a look at a line came to. @param why null where nothing keeps it from being recorded @param file of the microcredit that was found */
record Verdict(LineState state, @Nullable Why why, @Nullable UUID file) {

    static Verdict repeated(Why why) {
        return new Verdict(LineState.REPEATED, why, null);
    }

    static Verdict waits(Why why, @Nullable UUID file) {
        return new Verdict(LineState.WAITS, why, file);
    }

    static Verdict unreadable(Why why) {
        return new Verdict(LineState.UNREADABLE, why, null);
    }

    static Verdict matched(UUID file) {
        return new Verdict(LineState.MATCHED, null, file);
    }
}
