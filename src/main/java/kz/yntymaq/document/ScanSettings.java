package kz.yntymaq.document;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where ClamAV listens; files are not scanned where no host is set.
 *
 * @param seconds how long an answer is waited for
 */
@ConfigurationProperties("yntymaq.scan")
record ScanSettings(
        @Nullable String host,
        @DefaultValue("3310") int port,
        @DefaultValue("20") int seconds) {

    boolean isSet() {
        return host != null && !host.isBlank();
    }
}
