package kz.yntymaq.account.passkey;

import java.net.URI;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import kz.yntymaq.kernel.RuleViolationException;
import kz.yntymaq.ui.PublicAddress;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.security.web.webauthn.api.AttestationConveyancePreference;
import org.springframework.security.web.webauthn.api.AuthenticatorSelectionCriteria;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialCreationOptions;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialParameters;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRequestOptions;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRpEntity;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.api.UserVerificationRequirement;
import org.springframework.security.web.webauthn.management.ImmutableRelyingPartyRegistrationRequest;
import org.springframework.security.web.webauthn.management.PublicKeyCredentialUserEntityRepository;
import org.springframework.security.web.webauthn.management.RelyingPartyAuthenticationRequest;
import org.springframework.security.web.webauthn.management.RelyingPartyPublicKey;
import org.springframework.security.web.webauthn.management.WebAuthnRelyingPartyOperations;
import org.springframework.security.web.webauthn.management.Webauthn4JRelyingPartyOperations;
import org.springframework.stereotype.Component;

/**
 * The portal as devices know it, by its address; and the checks of what they answer, which are Spring Security's:
 * challenge, origin, address, that the person was asked for finger, face or PIN, signature and its count.
 */
@Component
class RelyingParty {

    /** As devices show it. */
    static final String NAME = "Ынтымақ";

    private final PublicAddress address;
    private final PasskeyStore store;

    RelyingParty(PublicAddress address, PasskeyStore store) {
        this.address = address;
        this.store = store;
    }

    /** Whether browsers let pages at this address use passkeys: it has a name, and https or this machine behind it. */
    boolean isPossible() {
        try {
            URI at = URI.create(address.get());
            String host = host(at);
            boolean number = host.startsWith("[") || host.matches("[0-9.]+");
            return !number && ("https".equalsIgnoreCase(at.getScheme()) || "localhost".equals(host));
        } catch (RuleViolationException unknown) {
            return false;
        }
    }

    /** The name by which devices bind a passkey to the portal. */
    String id() {
        return host(URI.create(address.get()));
    }

    /** What devices call the person: nothing that says who it is. */
    static Bytes handle(UUID account) {
        return new Bytes(ByteBuffer.allocate(2 * Long.BYTES)
                .putLong(account.getMostSignificantBits())
                .putLong(account.getLeastSignificantBits())
                .array());
    }

    /**
     * Stores a new passkey of an account.
     *
     * @throws RuleViolationException when the answer is none to this challenge, address or person
     */
    void requireMade(UUID account, PasskeyAnswer answer, String name) {
        refusing(() -> operations(account)
                .registerCredential(new ImmutableRelyingPartyRegistrationRequest(
                        creation(account, answer), new RelyingPartyPublicKey(answer.made(), name))));
    }

    /**
     * Takes the answer of a passkey of the account.
     *
     * @throws RuleViolationException when it is none of the account, or none to this challenge and address
     */
    void requireUsed(UUID account, PasskeyAnswer answer) {
        refusing(() -> operations(account)
                .authenticate(new RelyingPartyAuthenticationRequest(
                        PublicKeyCredentialRequestOptions.builder()
                                .rpId(id())
                                .challenge(Bytes.fromBase64(answer.challenge()))
                                .allowCredentials(List.of())
                                .userVerification(UserVerificationRequirement.REQUIRED)
                                .build(),
                        answer.used())));
    }

    private PublicKeyCredentialCreationOptions creation(UUID account, PasskeyAnswer answer) {
        return PublicKeyCredentialCreationOptions.builder()
                .rp(party())
                .user(person(account))
                .challenge(Bytes.fromBase64(answer.challenge()))
                .pubKeyCredParams(PublicKeyCredentialParameters.ES256, PublicKeyCredentialParameters.RS256)
                .authenticatorSelection(AuthenticatorSelectionCriteria.builder()
                        .userVerification(UserVerificationRequirement.REQUIRED)
                        .build())
                .attestation(AttestationConveyancePreference.NONE)
                .build();
    }

    private WebAuthnRelyingPartyOperations operations(UUID account) {
        return new Webauthn4JRelyingPartyOperations(
                new OnlyPerson(account), store.of(account), party(), Set.of(origin()));
    }

    private PublicKeyCredentialRpEntity party() {
        return PublicKeyCredentialRpEntity.builder().id(id()).name(NAME).build();
    }

    private static PublicKeyCredentialUserEntity person(UUID account) {
        return ImmutablePublicKeyCredentialUserEntity.builder()
                .id(handle(account))
                .name(account.toString())
                .displayName(account.toString())
                .build();
    }

    /** Scheme, host and port, as browsers write where a page comes from. */
    private String origin() {
        URI at = URI.create(address.get());
        String scheme = at.getScheme().toLowerCase(Locale.ROOT);
        boolean usual = at.getPort() < 0 || at.getPort() == ("https".equals(scheme) ? 443 : 80);
        return scheme + "://" + host(at) + (usual ? "" : ":" + at.getPort());
    }

    private static String host(URI at) {
        return at.getHost().toLowerCase(Locale.ROOT);
    }

    /** Whatever a browser may send, and the library may say of it, is one answer to the person. */
    private static void refusing(Supplier<Object> check) {
        try {
            check.get();
        } catch (DataAccessException | RuleViolationException own) {
            throw own;
        } catch (RuntimeException refused) {
            throw new RuleViolationException(Passkeys.WRONG);
        }
    }

    /** The one person of whom the library is asked. */
    private record OnlyPerson(UUID account) implements PublicKeyCredentialUserEntityRepository {

        @Override
        public @Nullable PublicKeyCredentialUserEntity findById(Bytes id) {
            return handle(account).equals(id) ? person(account) : null;
        }

        @Override
        public @Nullable PublicKeyCredentialUserEntity findByUsername(String username) {
            return null;
        }

        @Override
        public void save(PublicKeyCredentialUserEntity entity) {
            throw new UnsupportedOperationException("accounts are the portal's own");
        }

        @Override
        public void delete(Bytes id) {
            throw new UnsupportedOperationException("accounts are the portal's own");
        }
    }
}
