package kz.yntymaq.signature;

import java.time.Instant;
import java.util.Set;
import kz.yntymaq.identity.Bin;
import kz.yntymaq.identity.Iin;
import org.jspecify.annotations.Nullable;

/**
 * What a verified certificate says.
 *
 * @param iin of the person who holds the key
 * @param bin of the organisation, null for a person's own certificate
 * @param roles in the organisation; empty for a person's own certificate
 * @param family family name, as the authority writes it
 * @param given given name; empty where the certificate has none
 * @param organisation its name, null for a person's own certificate
 * @param serial number of the certificate, hexadecimal
 * @param from first moment at which it is good
 * @param until last one
 * @param issuer name of the authority
 * @param fingerprint SHA-256 of the certificate, hexadecimal
 */
public record CertificateFacts(
        Iin iin,
        @Nullable Bin bin,
        Set<Role> roles,
        String family,
        String given,
        @Nullable String patronymic,
        @Nullable String organisation,
        String serial,
        Instant from,
        Instant until,
        String issuer,
        String fingerprint) {

    /** What the holder may do for an organisation, by the authority's own identifiers. */
    public enum Role {
        FIRST_HEAD("1.2.398.3.3.4.1.2.1"),
        RIGHT_TO_SIGN("1.2.398.3.3.4.1.2.2"),
        FINANCIAL_SIGNATURE("1.2.398.3.3.4.1.2.3"),
        PERSONNEL("1.2.398.3.3.4.1.2.4"),
        EMPLOYEE("1.2.398.3.3.4.1.2.5");

        private final String identifier;

        Role(String identifier) {
            this.identifier = identifier;
        }

        /** Stands among the extended key usages of the certificate. */
        public String identifier() {
            return identifier;
        }
    }

    public CertificateFacts {
        roles = Set.copyOf(roles);
    }

    /** Whether it is a person's own certificate. */
    public boolean isOwn() {
        return bin == null;
    }

    /** Whether its holder heads an organisation. */
    public boolean isFirstHead() {
        return bin != null && roles.contains(Role.FIRST_HEAD);
    }

    /** Whether it is the certificate of the first head of this organisation. */
    public boolean isFirstHeadOf(Bin organisation) {
        return organisation.equals(bin) && isFirstHead();
    }

    /** Family name, given name and patronymic. */
    public String fullName() {
        return (family + " " + given + (patronymic == null ? "" : " " + patronymic)).strip();
    }
}
