package kz.yntymaq.programme.content;

import kz.yntymaq.kernel.LegalReference;
import kz.yntymaq.kernel.Wording;
import org.jspecify.annotations.Nullable;

/**
 * What whoever was given money must do afterwards.
 *
 * @param months for how long, null where it is done once
 * @param fromSum code of the figure from which on what is given in a year brings it, null where any sum does
 * @param breachedYears code of the figure that says after how many years one after another, in which it was not met, no
 *     application is taken; null where nothing follows
 * @param barredFirst code of the figure that says for how many years then, the first time
 * @param barredAgain the same for each later time
 */
public record DutyEntry(
        String code,
        Wording text,
        @Nullable Integer months,
        @Nullable String fromSum,
        @Nullable String breachedYears,
        @Nullable String barredFirst,
        @Nullable String barredAgain,
        LegalReference source) {}
