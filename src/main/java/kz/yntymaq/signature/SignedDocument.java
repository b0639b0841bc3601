package kz.yntymaq.signature;

import java.time.Instant;
import java.util.UUID;
import kz.yntymaq.kernel.Bilingual;
import org.jspecify.annotations.Nullable;

/**
 * A signature under a document, as it is kept.
 *
 * @param code by which anybody who has it can look the signature up; not to be guessed
 * @param hash SHA-256 of the document's own text
 * @param holder full name, as the certificate has it
 * @param iinEnd last four digits, null for one who signed in office
 * @param organisation name, null for a person's own certificate
 * @param firstHead whether the holder heads that organisation
 * @param signedAt as the signer's computer wrote
 * @param takenAt when the portal looked at it and found it good
 * @param endedAt since when what was signed stands no more, null while it does
 */
public record SignedDocument(
        UUID id,
        String code,
        UUID account,
        String kind,
        UUID subject,
        Bilingual title,
        String hash,
        String holder,
        @Nullable String iinEnd,
        @Nullable String organisation,
        @Nullable String bin,
        boolean firstHead,
        String serial,
        String issuer,
        Instant from,
        Instant until,
        Instant signedAt,
        Instant takenAt,
        @Nullable Instant endedAt) {}
