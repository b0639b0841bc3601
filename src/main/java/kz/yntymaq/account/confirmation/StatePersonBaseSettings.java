package kz.yntymaq.account.confirmation;

import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the state's base of persons answers; without an address the portal is not connected to it.
 *
 * @param address of the adapter, https in real use
 * @param token that the adapter knows the portal by, null for none
 * @param patience how long an answer is waited for, in which the person agrees on the phone
 */
@ConfigurationProperties("yntymaq.person-base")
record StatePersonBaseSettings(
        @Nullable String address,
        @Nullable String token,
        @DefaultValue("40s") Duration patience) {

    /** A setting that is there but empty, as a container's environment has it, counts as missing. */
    StatePersonBaseSettings {
        address = address == null || address.isBlank()
                ? null
                : URI.create(address.strip()).toString();
        token = token == null || token.isBlank() ? null : token.strip();
    }
}
