package kz.yntymaq.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.Optional;
import kz.yntymaq.account.SecondStep;
import kz.yntymaq.office.SignInHandlers;
import kz.yntymaq.ui.form.FormPages;
import kz.yntymaq.ui.form.KeptForms;
import kz.yntymaq.ui.form.Violations;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;
import org.springframework.web.servlet.FlashMap;
import org.springframework.web.servlet.FlashMapManager;

/**
 * What happens where a page may not be opened. A visitor is asked to sign in and then comes back; a
 * form that arrives after the session died is kept and shown again after the sign-in, unsaved.
 */
@Component
class AccessProblems implements AuthenticationEntryPoint, AccessDeniedHandler {

    /** Characters that words for the next page take in a session. */
    static final int WORDS = 1_000;

    private final KeptForms kept;
    private final FormPages pages;
    private final FlashMapManager flash;
    private final DataSize largestFile;

    AccessProblems(
            KeptForms kept,
            FormPages pages,
            FlashMapManager flash,
            @Value("${spring.servlet.multipart.max-file-size}") DataSize largestFile) {
        this.kept = kept;
        this.pages = pages;
        this.flash = flash;
        this.largestFile = largestFile;
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
        if (refused instanceof CsrfException) {
            tooOld(request, response);
        } else if (owesSecondStep() && ProtectedAreas.cover(request.getRequestURI())) {
            askSecondStep(request, response);
        } else {
            response.sendError(
                    ProtectedAreas.cover(request.getRequestURI())
                            ? HttpServletResponse.SC_FORBIDDEN
                            : HttpServletResponse.SC_NOT_FOUND);
        }
    }

    /** The page from which this came is older than the session: it is shown anew, with what was typed. */
    private void tooOld(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Optional<String> page = pages.of(request);
        if (request.getRequestURI().equals("/sign-out")) {
            response.sendRedirect("/");
        } else if (isTooLarge(request)) {
            response.sendError(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
        } else if (page.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } else if (ProtectedAreas.cover(request.getRequestURI()) && isVisitor()) {
            keepAndSignIn(request, response);
        } else {
            if (!kept.keepUnsavedIfShown(request)) {
                tell(request, response, page.get());
            }
            response.sendRedirect(page.get());
        }
    }

    /** The token of an upload over the bounds is not read, so that it looks like a form that is too old. */
    private boolean isTooLarge(HttpServletRequest request) {
        String type = request.getContentType();
        return type != null
                && type.startsWith(MediaType.MULTIPART_FORM_DATA_VALUE)
                && request.getContentLengthLong() > largestFile.toBytes();
    }

    /** Words on the next page: nothing has been done. */
    private void tell(HttpServletRequest request, HttpServletResponse response, String page) {
        if (request.getSession(false) != null || kept.mayKeepForVisitor(request, WORDS)) {
            var words = new FlashMap();
            words.put(Violations.REFUSED, lost(request));
            words.setTargetRequestPath(page.replaceAll("[?#].*", ""));
            flash.saveOutputFlashMap(words, request, response);
        }
    }

    /** What is lost with a session: the press of a button, or a file, which is never kept. */
    private static String lost(HttpServletRequest request) {
        String type = request.getContentType();
        return type != null && type.startsWith("multipart/") ? "error.session.file" : "error.session.press";
    }

    /** Why the sign-in is shown. A visitor's living session never belonged to anybody, so nothing ended. */
    private static String reason(HttpServletRequest request) {
        if (request.getRequestURI().startsWith("/invitation/")) {
            return "?invited";
        }
        if (request.getRequestURI().equals("/cabinet/cooperatives/new")) {
            return "?found";
        }
        if (request.getRequestURI().matches("/cabinet/cooperatives/[^/]+/join")) {
            return "?join";
        }
        return request.getRequestedSessionId() == null || request.isRequestedSessionIdValid() ? "" : "?expired";
    }

    private void keepAndSignIn(HttpServletRequest request, HttpServletResponse response) throws IOException {
        boolean shownAgain = kept.keepUnsavedIfShown(request);
        if (request.getSession(false) != null || kept.mayKeepForVisitor(request, WORDS)) {
            HttpSession session = request.getSession();
            session.setAttribute(SignInHandlers.RETURN_TO, pages.of(request).orElseGet(request::getRequestURI));
            session.setAttribute(SignInHandlers.RETURN_WORDS, shownAgain ? null : lost(request));
        }
        response.sendRedirect(shownAgain ? "/sign-in?kept" : "/sign-in?expired");
    }

    /** Whoever owes the second factor is a visitor still, who goes on after it to where they were going. */
    private void askSecondStep(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (HttpMethod.GET.matches(request.getMethod())) {
            String path = request.getRequestURI().replaceAll("^/+", "/");
            String query = request.getQueryString();
            request.getSession().setAttribute(SignInHandlers.RETURN_TO, query == null ? path : path + "?" + query);
            response.sendRedirect(SignInHandlers.SECOND_STEP);
        } else {
            keepAndSignIn(request, response); // the sign-in leads on to the second step
        }
    }

    private static boolean isVisitor() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication == null || authentication instanceof AnonymousAuthenticationToken || owesSecondStep();
    }

    private static boolean owesSecondStep() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof SecondStep.Owed;
    }
}
