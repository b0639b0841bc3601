package kz.yntymaq.web;

import jakarta.persistence.OptimisticLockException;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.UUID;
import kz.yntymaq.kernel.MovedOnException;
import kz.yntymaq.kernel.NotFoundException;
import kz.yntymaq.kernel.RuleViolationException;
import kz.yntymaq.kernel.StaleEditException;
import kz.yntymaq.notification.OlderLinks;
import kz.yntymaq.office.CurrentActor;
import kz.yntymaq.ui.form.FormPages;
import kz.yntymaq.ui.form.KeptForms;
import kz.yntymaq.ui.form.LostRace;
import kz.yntymaq.ui.form.Violations;
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

    private static final Logger log = LoggerFactory.getLogger(ErrorAdvice.class);

    private final KeptForms kept;
    private final FormPages pages;
    private final CurrentActor current;
    private final OlderLinks links;

    ErrorAdvice(KeptForms kept, FormPages pages, CurrentActor current, OlderLinks links) {
        this.kept = kept;
        this.pages = pages;
        this.current = current;
        this.links = links;
    }

    /** What is not there, or not for this reader. A page that the portal told them of once leads on to one that is. */
    @ExceptionHandler(NotFoundException.class)
    String notFound(HttpServletRequest request, HttpServletResponse response) {
        Optional<MovedOnException> moved = HttpMethod.GET.matches(request.getMethod())
                ? current.of(request)
                        .filter(reader -> reader.help() == null) // what the giver was told is not the helper's
                        .flatMap(reader -> links.instead(reader, request.getRequestURI()))
                : Optional.empty();
        return moved.map(found -> movedOn(request, found)).orElseGet(() -> notFound(response));
    }

    @ExceptionHandler({
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

    /** A button's address that is looked at, after a reload say, leads to the page on which the button stands. */
    @ExceptionHandler(HttpRequestMethodNotSupportedException.class)
    String noSuchMethod(HttpServletRequest request, HttpServletResponse response) {
        Optional<String> page = HttpMethod.GET.matches(request.getMethod()) ? pages.of(request) : Optional.empty();
        if (page.isPresent()) {
            return carrying(request, page.get());
        }
        response.setStatus(HttpServletResponse.SC_METHOD_NOT_ALLOWED);
        return "error/4xx";
    }

    /**
     * Words that were on their way here go on to where the thing stands now, and so does what was typed here; without
     * any, the page says why.
     */
    @ExceptionHandler(MovedOnException.class)
    String movedOn(HttpServletRequest request, MovedOnException moved) {
        if (RequestContextUtils.getInputFlashMap(request) == null) {
            RequestContextUtils.getOutputFlashMap(request).put("noted", moved.key());
        }
        kept.leave(request, moved.path());
        return carrying(request, moved.path());
    }

    private static String carrying(HttpServletRequest request, String path) {
        var words = RequestContextUtils.getInputFlashMap(request);
        if (words != null) {
            RequestContextUtils.getOutputFlashMap(request).putAll(words);
        }
        return "redirect:" + path;
    }

    /**
     * A rule said no where nothing else took it: back to the page, message on top, typed text kept. A page that
     * itself cannot be shown says so in place, since leading back to it would never end.
     */
    @ExceptionHandler(RuleViolationException.class)
    String refused(
            HttpServletRequest request, HttpServletResponse response, RuleViolationException refused, Model model) {
        if (HttpMethod.GET.matches(request.getMethod())) {
            response.setStatus(HttpServletResponse.SC_CONFLICT);
            model.addAttribute(Violations.REFUSED, refused.key());
            model.addAttribute("refusedArguments", refused.arguments());
            return "error/refused";
        }
        kept.keepUnsaved(request);
        return onTop(request, refused);
    }

    @ExceptionHandler(StaleEditException.class)
    String overtaken(HttpServletRequest request) {
        kept.keepUnsaved(request);
        return onTop(request, new RuleViolationException("error.stale.since"));
    }

    /** Two saves at the very same moment: the later one looks again. */
    @ExceptionHandler({OptimisticLockingFailureException.class, OptimisticLockException.class})
    String atTheSameMoment(HttpServletRequest request) {
        return overtaken(request);
    }

    @ExceptionHandler({DataIntegrityViolationException.class, PessimisticLockingFailureException.class})
    String beaten(HttpServletRequest request, HttpServletResponse response, DataAccessException lost, Model model)
            throws Exception {
        return LostRace.is(lost) && !HttpMethod.GET.matches(request.getMethod())
                ? overtaken(request)
                : broken(request, response, lost, model);
    }

    @ExceptionHandler(MultipartException.class)
    String unreadableUpload(HttpServletRequest request, HttpServletResponse response, MultipartException unreadable) {
        if (!BadRequests.isTooLarge(unreadable)) { // cut off or garbled
            response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
            return "error/400";
        }
        if (request.getDispatcherType() == DispatcherType.ERROR) { // the page that says so cannot read it either
            response.setStatus(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
            return "error/413";
        }
        boolean places = request.getRequestURI().startsWith("/admin/territories/import"); // takes larger ones
        return onTop(request, new RuleViolationException(places ? "territory.import.too-large" : "error.file.size"));
    }

    private String onTop(HttpServletRequest request, RuleViolationException refused) {
        return Violations.onTopOf(pages.of(request).orElseGet(request::getRequestURI), refused, request);
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
}
