package kz.yntymaq.programme.content;

import kz.yntymaq.kernel.LegalReference;
import kz.yntymaq.kernel.Wording;
import org.jspecify.annotations.Nullable;

/**
 * What whoever was given money must do afterwards.
 *
 * @param months for how long, null where it is done once
 */
public record DutyEntry(String code, Wording text, @Nullable Integer months, LegalReference source) {}
