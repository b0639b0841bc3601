package kz.yntymaq.programme.fund;

import kz.yntymaq.territory.Territory;
import org.jspecify.annotations.Nullable;

/** An oblast with its limit of a year; null when none has been set. */
public record OblastLimit(Territory oblast, @Nullable LimitState limit) {

    /** Name of the oblast in the language of the page. */
    public String name() {
        return oblast.name();
    }

    public String code() {
        return oblast.getCode();
    }
}
