package kz.yntymaq.account.passkey;

import org.jspecify.annotations.Nullable;
import org.springframework.security.web.webauthn.api.AuthenticatorAssertionResponse;
import org.springframework.security.web.webauthn.api.AuthenticatorAttestationResponse;
import org.springframework.security.web.webauthn.api.AuthenticatorResponse;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.PublicKeyCredential;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialType;

/**
 * What a device answered, as the page's script put it into the form; each in Base64 for addresses.
 *
 * @param challenge that was answered
 * @param credential what the device calls the passkey
 * @param clientData what the browser says of the page
 * @param attestation the new passkey, where one was made
 * @param authenticatorData what the device says, where one was used
 * @param signature over it
 */
public record PasskeyAnswer(
        @Nullable String challenge,
        @Nullable String credential,
        @Nullable String clientData,
        @Nullable String attestation,
        @Nullable String authenticatorData,
        @Nullable String signature) {

    private static final int LONGEST = 16_000;

    /** Whether the device, or a browser without scripts, gave nothing. */
    boolean isEmpty() {
        return credential == null || credential.isEmpty();
    }

    /** @throws IllegalArgumentException when something is missing or no Base64 */
    PublicKeyCredential<AuthenticatorAttestationResponse> made() {
        return whole(AuthenticatorAttestationResponse.builder()
                .clientDataJSON(bytes(clientData))
                .attestationObject(bytes(attestation))
                .build());
    }

    /** @throws IllegalArgumentException when something is missing or no Base64 */
    PublicKeyCredential<AuthenticatorAssertionResponse> used() {
        return whole(AuthenticatorAssertionResponse.builder()
                .clientDataJSON(bytes(clientData))
                .authenticatorData(bytes(authenticatorData))
                .signature(bytes(signature))
                .build());
    }

    private <R extends AuthenticatorResponse> PublicKeyCredential<R> whole(R response) {
        Bytes id = bytes(credential);
        var builder = PublicKeyCredential.<R>builder(); // not one call: its methods forget what it builds
        builder.type(PublicKeyCredentialType.PUBLIC_KEY);
        builder.id(id.toBase64UrlString());
        builder.rawId(id);
        builder.response(response);
        return builder.build();
    }

    private static Bytes bytes(@Nullable String written) {
        if (written == null || written.isEmpty() || written.length() > LONGEST) {
            throw new IllegalArgumentException("missing or too long");
        }
        return Bytes.fromBase64(written);
    }
}
