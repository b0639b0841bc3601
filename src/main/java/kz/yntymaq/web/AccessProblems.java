package kz.yntymaq.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import kz.yntymaq.office.SignInHandlers;
import kz.yntymaq.ui.KeptForms;
import org.springframework.http.HttpMethod;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.stereotype.Component;

/**
 * What happens where a page may not be opened. A visitor is asked to sign in and then comes back; a
 * form that arrives after the session died is kept and shown again after the sign-in, unsaved.
 */
@Component
class AccessProblems implements AuthenticationEntryPoint, AccessDeniedHandler {

    private final KeptForms kept;

    AccessProblems(KeptForms kept) {
        this.kept = kept;
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException refused)
            throws IOException {
        if (!ProtectedAreas.cover(request.getRequestURI())) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        if (HttpMethod.GET.matches(request.getMethod())) {
            response.sendRedirect("/sign-in" + reason(request));
        } else {
            keepAndSignIn(request, response);
        }
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException refused)
            throws IOException {
        boolean staleForm = refused instanceof CsrfException;
        if (staleForm && request.getRequestURI().equals("/sign-out")) {
            response.sendRedirect("/");
        } else if (staleForm && !ProtectedAreas.cover(request.getRequestURI())) {
            kept.keepUnsaved(request);
            response.sendRedirect(request.getRequestURI());
        } else if (staleForm && isVisitor()) {
            keepAndSignIn(request, response);
        } else if (staleForm) {
            kept.keepUnsaved(request);
            response.sendRedirect(request.getRequestURI());
        } else {
            response.sendError(
                    ProtectedAreas.cover(request.getRequestURI())
                            ? HttpServletResponse.SC_FORBIDDEN
                            : HttpServletResponse.SC_NOT_FOUND);
        }
    }

    /** Why the sign-in is shown. A visitor's living session never belonged to anybody, so nothing ended. */
    private static String reason(HttpServletRequest request) {
        if (request.getRequestURI().startsWith("/invitation/")) {
            return "?invited";
        }
        return request.getRequestedSessionId() == null || request.isRequestedSessionIdValid() ? "" : "?expired";
    }

    private void keepAndSignIn(HttpServletRequest request, HttpServletResponse response) throws IOException {
        kept.keepUnsaved(request);
        request.getSession().setAttribute(SignInHandlers.RETURN_TO, request.getRequestURI());
        response.sendRedirect("/sign-in?kept");
    }

    private static boolean isVisitor() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication == null || authentication instanceof AnonymousAuthenticationToken;
    }
}
