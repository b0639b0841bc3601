package kz.yntymaq.office;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import kz.yntymaq.account.Actor;
import kz.yntymaq.account.Role;
import kz.yntymaq.account.factor.FactorDuty;
import kz.yntymaq.account.factor.Factors;
import kz.yntymaq.account.factor.OwnSessions;
import kz.yntymaq.ui.form.FormPages;
import kz.yntymaq.ui.form.KeptForms;
import org.springframework.http.HttpMethod;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Whoever holds an office and has no second factor reaches only the page where one is added, the consent, help and the
 * sign-out, where the settings ask for one. What was sought or being sent is kept.
 */
public class FactorGate extends OncePerRequestFilter {

    private static final List<String> OPEN = List.of(
            OwnSessions.PAGE,
            "/cabinet/consent",
            "/help",
            "/privacy",
            "/session",
            "/sign-in",
            "/sign-out",
            "/robots.txt",
            "/favicon.svg",
            "/favicon.ico");
    private static final List<String> OPEN_AREAS =
            List.of(OwnSessions.PAGE + "/", "/privacy/", "/assets/", "/actuator/", "/error");

    private final Factors factors;
    private final FactorDuty duty;
    private final CurrentActor current;
    private final KeptForms kept;
    private final FormPages pages;

    public FactorGate(Factors factors, FactorDuty duty, CurrentActor current, KeptForms kept, FormPages pages) {
        this.factors = factors;
        this.duty = duty;
        this.current = current;
        this.kept = kept;
        this.pages = pages;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (!duty.ofOffices() || isOpen(request.getRequestURI()) || !isMissing(current.of(request))) {
            chain.doFilter(request, response);
            return;
        }
        HttpSession session = request.getSession();
        if (HttpMethod.GET.matches(request.getMethod())) {
            session.setAttribute(FactorDuty.GOING_TO, address(request));
        } else {
            session.setAttribute(FactorDuty.GOING_TO, pages.of(request).orElse(OwnSessions.PAGE));
            kept.keepUnsavedIfShown(request);
        }
        response.sendRedirect(OwnSessions.PAGE);
    }

    private boolean isMissing(Optional<Actor> actor) {
        return actor.filter(known -> !known.is(Role.FARMER) && !factors.isNeeded(known.accountId()))
                .isPresent();
    }

    private static boolean isOpen(String path) {
        return OPEN.contains(path) || OPEN_AREAS.stream().anyMatch(path::startsWith);
    }

    private static String address(HttpServletRequest request) {
        String path = request.getRequestURI().replaceAll("^/+", "/");
        return request.getQueryString() == null ? path : path + "?" + request.getQueryString();
    }
}
