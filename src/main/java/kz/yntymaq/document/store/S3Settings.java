package kz.yntymaq.document.store;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * A store that speaks S3; there is none where no address is set.
 *
 * @param address as {@code http://minio:9000}
 * @param region what the store calls its place; most ignore it
 * @param bucket must be there
 * @param key who signs
 * @param secret with what
 * @param seconds how long an answer is waited for
 */
@ConfigurationProperties("yntymaq.files.s3")
record S3Settings(
        @Nullable String address,
        @DefaultValue("us-east-1") String region,
        @DefaultValue("yntymaq") String bucket,
        @DefaultValue("") String key,
        @DefaultValue("") String secret,
        @DefaultValue("15") int seconds) {

    boolean isSet() {
        return address != null && !address.isBlank();
    }
}
