package kz.yntymaq.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.catalina.connector.ClientAbortException;
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

    static final int AT_ONCE = 52; // of the 64 threads
    static final int OF_ONE_ADDRESS = 40; // an office presses much at once
    private static final int TIMES_WITH_VIRTUAL_THREADS = 10;
    private static final long REST_SECONDS = 20;
    private static final long REST_BYTES = 32L * 1024 * 1024; // as far as the server itself would read on

    private static final int PIECE = 8 * 1024;
    private static final int PIECES_ARRIVED = 64; // the longest form

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
                leave(request, response);
            } else {
                chain.doFilter(request, response);
                readOn(request, response);
            }
        } finally {
            all.decrementAndGet();
            byAddress.computeIfPresent(address, (same, count) -> count == 1 ? null : count - 1);
        }
    }

    /** What nobody has read the server would read after the place is free. */
    private static void readOn(HttpServletRequest request, HttpServletResponse response) throws IOException {
        long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(REST_SECONDS);
        InputStream rest = request.getInputStream();
        byte[] piece = new byte[PIECE];
        long length = 0;
        int read = rest.read(piece);
        while (read >= 0 && length <= REST_BYTES) {
            if (System.nanoTime() - until > 0) {
                leave(request, response);
            }
            length += read;
            read = rest.read(piece);
        }
    }

    /** Sends the answer and closes the connection; else the server would read on, whatever the status. */
    private static void leave(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.flushBuffer();
        InputStream arrived = request.getInputStream(); // unread it would keep the answer from its reader
        for (int pieces = 0; pieces < PIECES_ARRIVED && arrived.available() > 0; pieces++) {
            arrived.readNBytes(Math.min(PIECE, arrived.available()));
        }
        throw new ClientAbortException("Sends where there is no place, or too slowly what nobody reads");
    }
}
