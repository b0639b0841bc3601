package kz.yntymaq.ui.form;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;

/** From which page somebody comes, as far as the browser tells. */
final class Referer {

    private Referer() {}

    /** Path of that page; null where it is not told. */
    static @Nullable String path(HttpServletRequest request) {
        String referer = request.getHeader(HttpHeaders.REFERER);
        try {
            return referer == null ? null : URI.create(referer).getRawPath();
        } catch (IllegalArgumentException strange) {
            return null;
        }
    }

    /** Whether it is another page than the one that is asked for. */
    static boolean isElsewhere(HttpServletRequest request) {
        String from = path(request);
        return from != null && !from.equals(request.getRequestURI());
    }
}
