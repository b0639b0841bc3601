package kz.yntymaq.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import kz.yntymaq.account.SignedIn;
import kz.yntymaq.office.SignInHandlers;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * What somebody who is not signed in sends is looked at before it is read: no form of theirs but that of a
 * signature to be checked holds a file, and none is long. Files would else be written to the disk while the access is still to be checked. A person whose session
 * ended while choosing a file is told so and comes back to the page after the sign-in.
 */
class VisitorBodies extends OncePerRequestFilter {

    static final int MAX_BYTES = 512 * 1024;

    /** The one page where anybody hands in files: a signature, and the text that it is under. */
    private static final String TAKES_FILES = "/verify";

    private final Predicate<HttpServletRequest> mayKeep;
    private final Function<HttpServletRequest, Optional<String>> pages;

    /**
     * @param mayKeep whether where to go on may be kept for whoever has no session at all any more
     * @param pages the page on which what was sent stands; its fields are not read
     */
    VisitorBodies(Predicate<HttpServletRequest> mayKeep, Function<HttpServletRequest, Optional<String>> pages) {
        this.mayKeep = mayKeep;
        this.pages = pages;
    }

    /** A request whose body stays unread. */
    private static final class Unread extends HttpServletRequestWrapper {

        Unread(HttpServletRequest request) {
            super(request);
        }

        @Override
        public @Nullable String getParameter(String name) {
            return null;
        }
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (isSignedIn()) {
            chain.doFilter(request, response);
        } else if (isMultipart(request)) {
            if (TAKES_FILES.equals(request.getRequestURI()) && isShort(request)) {
                chain.doFilter(request, response);
                return;
            }
            if (TAKES_FILES.equals(request.getRequestURI())) {
                response.sendRedirect(TAKES_FILES + "?large");
                return;
            }
            if (!ProtectedAreas.cover(request.getRequestURI())) {
                response.sendError(HttpServletResponse.SC_UNSUPPORTED_MEDIA_TYPE);
                return;
            }
            if (request.getRequestedSessionId() != null || mayKeep.test(request)) {
                request.getSession()
                        .setAttribute(
                                SignInHandlers.RETURN_TO,
                                pages.apply(new Unread(request)).orElseGet(request::getRequestURI));
            }
            response.sendRedirect("/sign-in?file");
        } else if (request.getContentLengthLong() > MAX_BYTES) {
            response.sendError(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
        } else {
            chain.doFilter(request, response);
        }
    }

    /** Whether it says so itself; the server reads no more than it says. */
    private static boolean isShort(HttpServletRequest request) {
        long length = request.getContentLengthLong();
        return length >= 0 && length <= MAX_BYTES;
    }

    private static boolean isSignedIn() {
        var known = SecurityContextHolder.getContext().getAuthentication();
        return known != null && known.getPrincipal() instanceof SignedIn;
    }

    private static boolean isMultipart(HttpServletRequest request) {
        String type = request.getContentType();
        return !HttpMethod.GET.matches(request.getMethod())
                && type != null
                && type.regionMatches(true, 0, MediaType.MULTIPART_FORM_DATA_VALUE, 0, "multipart/".length());
    }
}
