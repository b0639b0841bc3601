package kz.yntymaq.mandate;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;
import org.springframework.web.util.WebUtils;

/**
 * Under which mandate somebody acted when their session died, so that after the sign-in they go on where they were. It
 * opens nothing: whether the mandate stands, and whether it is this person's, is asked as ever.
 */
@Component
class ActingCookie {

    /** Its name; the sign-out deletes it. */
    static final String NAME = "acting";

    private final boolean secure;

    ActingCookie(@Value("${server.servlet.session.cookie.secure:false}") boolean secure) {
        this.secure = secure;
    }

    boolean isIn(HttpServletRequest request) {
        return WebUtils.getCookie(request, NAME) != null;
    }

    /** The mandate under which this browser acted last, and has not stopped. */
    Optional<UUID> of(HttpServletRequest request) {
        Cookie cookie = WebUtils.getCookie(request, NAME);
        try {
            return cookie == null ? Optional.empty() : Optional.of(UUID.fromString(cookie.getValue()));
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }

    /** Until the browser is closed. */
    void set(HttpServletResponse response, UUID mandate) {
        write(response, mandate.toString(), -1);
    }

    void forget(HttpServletResponse response) {
        write(response, "", 0);
    }

    private void write(HttpServletResponse response, String value, long seconds) {
        response.addHeader(
                HttpHeaders.SET_COOKIE,
                ResponseCookie.from(NAME, value)
                        .httpOnly(true)
                        .secure(secure)
                        .sameSite("Lax")
                        .path("/")
                        .maxAge(seconds)
                        .build()
                        .toString());
    }
}
