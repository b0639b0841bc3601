package kz.yntymaq.ui.form;

import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.stereotype.Component;

/**
 * How much may be kept for people who are not signed in, by the network address they come from: what a village
 * hall types in ten minutes many times over, and nothing that would fill the portal's memory.
 */
@Component
class VisitorBudget {

    static final int CHARACTERS = 1_000_000;
    private static final Duration PERIOD = Duration.ofMinutes(10);
    private static final int MAX_ADDRESSES = 10_000;
    private static final int NETWORK_BYTES = 8;

    private final ConcurrentHashMap<String, AtomicInteger> spent = new ConcurrentHashMap<>();
    private final Clock clock;
    private volatile Instant until;

    VisitorBudget(Clock clock) {
        this.clock = clock;
        this.until = clock.instant().plus(PERIOD);
    }

    /** Takes so many characters from the budget of an address; false when it is spent. */
    boolean takes(HttpServletRequest request, int characters) {
        Instant now = clock.instant();
        if (now.isAfter(until) || now.isBefore(until.minus(PERIOD)) || spent.size() >= MAX_ADDRESSES) {
            spent.clear();
            until = now.plus(PERIOD);
        }
        return spent.computeIfAbsent(network(request.getRemoteAddr()), address -> new AtomicInteger())
                        .addAndGet(characters)
                <= CHARACTERS;
    }

    /** An IPv4 address, or the network of an IPv6 one: a house has billions of those. */
    private static String network(String address) {
        try {
            byte[] bytes = InetAddress.getByName(address).getAddress();
            return HexFormat.of().formatHex(Arrays.copyOf(bytes, Math.min(bytes.length, NETWORK_BYTES)));
        } catch (UnknownHostException unknown) {
            return "unknown";
        }
    }
}
