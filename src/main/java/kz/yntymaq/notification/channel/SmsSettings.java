package kz.yntymaq.notification.channel;

import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The gateway that takes SMS by HTTP; without an address none is sent.
 *
 * @param address that the SMS is posted to, https in real use
 * @param token that the gateway knows the portal by, null for none
 * @param scheme before the token in the header {@code Authorization}
 * @param body the JSON that the gateway reads; {@code {phone}}, {@code {text}} and {@code {id}} stand inside of strings
 * @param patience how long an answer is waited for
 */
@ConfigurationProperties("yntymaq.sms")
record SmsSettings(
        @Nullable String address,
        @Nullable String token,
        @DefaultValue("Bearer") String scheme,

        @DefaultValue("{\"to\": \"{phone}\", \"text\": \"{text}\", \"id\": \"{id}\"}")
        String body,

        @DefaultValue("10s") Duration patience) {

    /**
     * A setting that is there but empty, as a container's environment has it, counts as missing.
     *
     * @throws IllegalArgumentException for a body without phone or text: the portal does not start with it
     */
    SmsSettings {
        address = address == null || address.isBlank()
                ? null
                : URI.create(address.strip()).toString();
        token = token == null || token.isBlank() ? null : token.strip();
        if (!body.contains("{phone}") || !body.contains("{text}")) {
            throw new IllegalArgumentException("yntymaq.sms.body names no {phone} or no {text}");
        }
    }
}
