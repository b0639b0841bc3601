package kz.yntymaq.signature;

import kz.yntymaq.identity.Bin;
import kz.yntymaq.kernel.Bilingual;
import org.jspecify.annotations.Nullable;

/**
 * A document that somebody may sign.
 *
 * @param title shown above it, in the receipt and where it is checked
 * @param page of the portal to which the signer goes back
 * @param organisation for which its first head may sign; null where everybody signs for themselves
 */
public record Signable(
        Signing.Document document,
        Bilingual title,
        String page,
        @Nullable Bin organisation) {}
