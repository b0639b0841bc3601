package kz.yntymaq.ui.form;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.Set;
import org.springframework.http.HttpMethod;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Leads people to one page until they have done there what is asked of them. Meanwhile they reach nothing but that page,
 * help, the words on personal data and the sign-out. Where they were going is kept, and so is a form that was being sent.
 */
public abstract class Gate extends OncePerRequestFilter {

    private static final Set<String> OPEN = Set.of(
            "/help", "/privacy", "/session", "/sign-in", "/sign-out", "/robots.txt", "/favicon.svg", "/favicon.ico");
    private static final Set<String> OPEN_AREAS = Set.of("/privacy/", "/assets/", "/actuator/", "/error");

    private final String page;
    private final String goingTo;
    private final String otherwise;
    private final KeptForms kept;
    private final FormPages pages;

    /**
     * @param page the page to which it leads
     * @param goingTo session attribute: the path to go on to afterwards. Only ever set from a request's own path
     * @param otherwise the path to go on to after a press whose page nobody knows
     */
    protected Gate(String page, String goingTo, String otherwise, KeptForms kept, FormPages pages) {
        this.page = page;
        this.goingTo = goingTo;
        this.otherwise = otherwise;
        this.kept = kept;
        this.pages = pages;
    }

    /** Whether the sender of this request has something to do first. */
    protected abstract boolean isShutFor(HttpServletRequest request);

    /** Whether this address is open too, beside those that are open at every gate. */
    protected abstract boolean isOpenToo(HttpServletRequest request);

    /**
     * A press did not get through.
     *
     * @param isKept whether the form that was being sent is kept
     */
    protected void stopped(HttpSession session, boolean isKept) {
        // nothing more is said, unless a gate leaves words for afterwards
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (isOpen(request) || !isShutFor(request)) {
            chain.doFilter(request, response);
            return;
        }
        HttpSession session = request.getSession();
        if (HttpMethod.GET.matches(request.getMethod())) {
            session.setAttribute(goingTo, address(request));
        } else {
            session.setAttribute(goingTo, pages.of(request).orElse(otherwise));
            stopped(session, kept.keepUnsavedIfShown(request));
        }
        response.sendRedirect(page);
    }

    private boolean isOpen(HttpServletRequest request) {
        String path = request.getRequestURI();
        return path.equals(page)
                || OPEN.contains(path)
                || OPEN_AREAS.stream().anyMatch(path::startsWith)
                || isOpenToo(request);
    }

    private static String address(HttpServletRequest request) {
        String path = request.getRequestURI().replaceAll("^/+", "/");
        return request.getQueryString() == null ? path : path + "?" + request.getQueryString();
    }
}
