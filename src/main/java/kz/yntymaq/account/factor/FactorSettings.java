package kz.yntymaq.account.factor;

import java.util.Base64;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Second factors.
 *
 * @param requiredOfOffices whether officials, operators, administrators and auditors reach nothing without one
 * @param requiredToSubmit whether a chair needs one to send an application
 * @param key 32 bytes in Base64 that seal the secrets in the database; without it nobody can add a second factor
 */
@ConfigurationProperties("yntymaq.second-factor")
record FactorSettings(
        @DefaultValue("true") boolean requiredOfOffices,
        @DefaultValue("true") boolean requiredToSubmit,
        @Nullable String key) {

    private static final int BYTES = 32;

    /** @throws IllegalArgumentException for a key that cannot be: the portal does not start with it */
    FactorSettings {
        key = key == null || key.isBlank() ? null : key.trim();
        if (key != null && !isKey(key)) {
            throw new IllegalArgumentException("yntymaq.second-factor.key is not 32 bytes in Base64,"
                    + " as 'openssl rand -base64 32' makes them");
        }
    }

    private static boolean isKey(String written) {
        try {
            return Base64.getDecoder().decode(written).length == BYTES;
        } catch (IllegalArgumentException notBase64) {
            return false;
        }
    }
}
