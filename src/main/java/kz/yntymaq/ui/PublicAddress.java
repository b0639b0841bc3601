package kz.yntymaq.ui;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import kz.yntymaq.kernel.RuleViolationException;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/**
 * The address under which people reach the portal, for links that are handed over. It is a setting: what a request
 * says of its host anybody can write, and a link to another host would give its token away. Without the setting only
 * this machine's own addresses are believed.
 */
@Component
public class PublicAddress {

    private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]");

    private final String address;
    private final HttpServletRequest request;

    /** @param address {@code yntymaq.address}, as {@code https://host}; empty while nobody has set it */
    PublicAddress(@Value("${yntymaq.address:}") String address, @Lazy HttpServletRequest request) {
        this.address = checked(address.strip());
        this.request = request;
    }

    /** The address that was set, for what is written without anybody asking. */
    public Optional<String> known() {
        return address.isEmpty() ? Optional.empty() : Optional.of(address);
    }

    /**
     * The address, without a slash at its end.
     *
     * @throws RuleViolationException {@code error.address} when it is not set and the request names a host that is
     *     not known to be the portal's
     */
    public String get() {
        if (!address.isEmpty()) {
            return address;
        }
        String host = request.getServerName().toLowerCase(Locale.ROOT);
        if (THIS_MACHINE.contains(host) || host.equals(request.getLocalAddr())) {
            return ServletUriComponentsBuilder.fromContextPath(request).toUriString();
        }
        throw new RuleViolationException("error.address");
    }

    private static String checked(String address) {
        if (address.isEmpty()) {
            return "";
        }
        URI read = URI.create(address);
        boolean web = "https".equalsIgnoreCase(read.getScheme()) || "http".equalsIgnoreCase(read.getScheme());
        if (!web
                || read.getHost() == null
                || read.getRawQuery() != null
                || read.getRawFragment() != null
                || read.getRawUserInfo() != null) {
            throw new IllegalArgumentException("yntymaq.address is not an address such as https://yntymaq.example");
        }
        return address.replaceAll("/+$", "");
    }
}
