package kz.yntymaq.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.thread.Threading;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Leaves threads for pages while others send a byte a second: what carries a body takes one of a number of places,
 * and one address takes a part of them. Who finds none is asked to try again, and is not listened to any longer.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class SlowSenders extends OncePerRequestFilter {

    static final int AT_ONCE = 40; // of the 64 threads
    static final int OF_ONE_ADDRESS = 16;
    private static final int TIMES_WITH_VIRTUAL_THREADS = 10;
    private static final long REST_SECONDS = 20;
    private static final long REST_BYTES = 32L * 1024 * 1024; // as far as the server itself would read on

    /** After these the server closes the connection and reads nothing more. */
    private static final Set<Integer> CLOSING = Set.of(400, 413, 500, 503);

    private final LastResort pages;
    private final int times;
    private final AtomicInteger all = new AtomicInteger();
    private final Map<String, Integer> byAddress = new ConcurrentHashMap<>();

    @Autowired
    SlowSenders(LastResort pages, Environment environment) {
        this(pages, Threading.VIRTUAL.isActive(environment) ? TIMES_WITH_VIRTUAL_THREADS : 1);
    }

    SlowSenders(LastResort pages, int times) {
        this.pages = pages;
        this.times = times;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return request.getContentLengthLong() <= 0 && request.getHeader(HttpHeaders.TRANSFER_ENCODING) == null;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String address = request.getRemoteAddr();
        int ofAddress = byAddress.merge(address, 1, Integer::sum);
        try {
            if (all.incrementAndGet() > AT_ONCE * times || ofAddress > OF_ONE_ADDRESS * times) {
                pages.tell(request, response, "page.busy");
            } else {
                chain.doFilter(request, response);
                if (!CLOSING.contains(response.getStatus())) {
                    readOn(request.getInputStream());
                }
            }
        } finally {
            all.decrementAndGet();
            byAddress.computeIfPresent(address, (same, count) -> count == 1 ? null : count - 1);
        }
    }

    /** What nobody has read the server would read after the place is free. */
    private static void readOn(InputStream rest) throws IOException {
        long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(REST_SECONDS);
        byte[] piece = new byte[8 * 1024];
        long length = 0;
        int read = rest.read(piece);
        while (read >= 0 && length <= REST_BYTES) {
            if (System.nanoTime() - until > 0) {
                throw new IOException("Sends too slowly what nobody reads");
            }
            length += read;
            read = rest.read(piece);
        }
    }
}
