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
 * @param inOffice whether the signer is named in it by an office: then the portal keeps and shows nothing of the IIN
 * @param stands whether it stands already as it is signed, so that a signature counts at once, see {@link
 *     StandingSignatures}; else it counts when the document is handed in
 */
public record Signable(
        Signing.Document document,
        Bilingual title,
        String page,
        @Nullable Bin organisation,
        boolean inOffice,
        boolean stands) {

    /** One that has yet to be handed in. */
    public Signable(Signing.Document document, Bilingual title, String page, @Nullable Bin organisation) {
        this(document, title, page, organisation, false, false);
    }
}
