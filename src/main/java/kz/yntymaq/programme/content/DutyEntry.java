package kz.yntymaq.programme.content;

import kz.yntymaq.kernel.LegalReference;
import kz.yntymaq.kernel.Wording;
import org.jspecify.annotations.Nullable;

/**
 * What whoever was given money must do afterwards.
 *
 * @param months for how long, null where it is done once
 * @param fromSum code of the figure from which on what is given in a year brings it, null where any sum does
 */
public record DutyEntry(
        String code,
        Wording text,
        @Nullable Integer months,
        @Nullable String fromSum,
        LegalReference source) {}
