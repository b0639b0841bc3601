package kz.yntymaq.document.scan;

import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.UnixDomainSocketAddress;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where ClamAV listens; files are not scanned where neither is set.
 *
 * @param host for TCP
 * @param socket path of its socket on this machine, taken before the host
 * @param seconds how long it may take for one file
 */
@ConfigurationProperties("yntymaq.scan")
record ScanSettings(
        @Nullable String host,
        @DefaultValue("3310") int port,
        @Nullable String socket,
        @DefaultValue("20") int seconds) {

    boolean isSet() {
        return isGiven(host) || isGiven(socket);
    }

    SocketAddress address() {
        return isGiven(socket) ? UnixDomainSocketAddress.of(socket) : new InetSocketAddress(String.valueOf(host), port);
    }

    private static boolean isGiven(@Nullable String value) {
        return value != null && !value.isBlank();
    }
}
