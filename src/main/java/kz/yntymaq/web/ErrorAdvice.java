package kz.yntymaq.web;

import jakarta.persistence.OptimisticLockException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.sql.SQLException;
import java.util.UUID;
import kz.yntymaq.kernel.NotFoundException;
import kz.yntymaq.kernel.RuleViolationException;
import kz.yntymaq.kernel.StaleEditException;
import kz.yntymaq.ui.KeptForms;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.http.HttpMethod;
import org.springframework.ui.Model;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.multipart.support.MissingServletRequestPartException;
import org.springframework.web.servlet.NoHandlerFoundException;
import org.springframework.web.servlet.resource.NoResourceFoundException;
import org.springframework.web.servlet.support.RequestContextUtils;

/** Turns what went wrong into a page that says it plainly and keeps what was typed. */
@ControllerAdvice
class ErrorAdvice {

    /** Flash attribute: message shown at the top of the next page. */
    static final String REFUSED = "refused";

    /** States of SQL: a unique index or an exclusion was in the way. */
    private static final String TAKEN = "23505";

    private static final String OVERLAPS = "23P01";

    private static final Logger log = LoggerFactory.getLogger(ErrorAdvice.class);

    private final KeptForms kept;

    ErrorAdvice(KeptForms kept) {
        this.kept = kept;
    }

    @ExceptionHandler({
        NotFoundException.class,
        NoResourceFoundException.class,
        NoHandlerFoundException.class,
        MethodArgumentTypeMismatchException.class,
        MissingServletRequestParameterException.class,
        MissingServletRequestPartException.class
    })
    String notFound(HttpServletResponse response) {
        response.setStatus(HttpServletResponse.SC_NOT_FOUND);
        return "error/4xx";
    }

    @ExceptionHandler(HttpRequestMethodNotSupportedException.class)
    String noSuchMethod(HttpServletResponse response) {
        response.setStatus(HttpServletResponse.SC_METHOD_NOT_ALLOWED);
        return "error/4xx";
    }

    /** A rule said no and no field claims the message: back to the page, message on top, typed text kept. */
    @ExceptionHandler(RuleViolationException.class)
    String refused(HttpServletRequest request, RuleViolationException refused) {
        var flash = RequestContextUtils.getOutputFlashMap(request);
        flash.put(REFUSED, refused.key());
        flash.put("refusedArguments", refused.arguments());
        kept.keepUnsaved(request);
        return "redirect:" + back(request);
    }

    @ExceptionHandler(StaleEditException.class)
    String overtaken(HttpServletRequest request, StaleEditException stale) {
        return kept.overtaken(request, stale);
    }

    /** Two saves at the very same moment: the later one looks again. */
    @ExceptionHandler({OptimisticLockingFailureException.class, OptimisticLockException.class})
    String atTheSameMoment(HttpServletRequest request) {
        return kept.overtaken(request, new StaleEditException(null, null));
    }

    /**
     * Two at the same moment wanted what only one can have: a name, a number, a place in the list of members,
     * or each other's lock. What else a table refuses is a mistake of the portal and said to be one.
     */
    @ExceptionHandler({DataIntegrityViolationException.class, PessimisticLockingFailureException.class})
    String beaten(HttpServletRequest request, HttpServletResponse response, DataAccessException lost, Model model)
            throws Exception {
        boolean race = lost instanceof PessimisticLockingFailureException || isTaken(lost);
        return race && !HttpMethod.GET.matches(request.getMethod())
                ? atTheSameMoment(request)
                : broken(request, response, lost, model);
    }

    private static boolean isTaken(DataAccessException refused) {
        return refused.getMostSpecificCause() instanceof SQLException sql
                && (TAKEN.equals(sql.getSQLState()) || OVERLAPS.equals(sql.getSQLState()));
    }

    @ExceptionHandler(MultipartException.class)
    String uploadTooLarge(HttpServletRequest request) {
        boolean places = request.getRequestURI().startsWith("/admin/territories/import"); // takes larger ones
        RequestContextUtils.getOutputFlashMap(request)
                .put(REFUSED, places ? "territory.import.too-large" : "error.file.size");
        return "redirect:" + back(request);
    }

    @ExceptionHandler(Exception.class)
    String broken(HttpServletRequest request, HttpServletResponse response, Exception broken, Model model)
            throws Exception {
        if (LastResort.isDatabaseGone(broken)) {
            throw broken; // a page with the portal's layout would ask the database again
        }
        if (BadRequests.caused(broken)) {
            log.warn(
                    "400 {} {} {}",
                    request.getMethod(),
                    withoutTokens(request.getRequestURI()),
                    broken.getClass().getSimpleName());
            response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
            return "error/400";
        }
        String reference = UUID.randomUUID().toString().substring(0, 8);
        log.error("[{}] {} {}", reference, request.getMethod(), withoutTokens(request.getRequestURI()), broken);
        if (!HttpMethod.GET.matches(request.getMethod())) {
            model.addAttribute("typedKept", kept.keepUnsaved(request));
        }
        response.setStatus(HttpServletResponse.SC_INTERNAL_SERVER_ERROR);
        model.addAttribute("reference", reference);
        return "error/500";
    }

    /** A token in an address opens an account or a co-operative: it must not reach the log. */
    private static String withoutTokens(String path) {
        return path.replaceAll("^(/password/|/invitation/)[^/]+", "$1…");
    }

    private static String back(HttpServletRequest request) {
        return request.getRequestURI();
    }
}
