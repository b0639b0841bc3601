package kz.yntymaq.mandate;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import kz.yntymaq.account.Actor;
import kz.yntymaq.account.acting.Entrusted;
import kz.yntymaq.account.acting.OnBehalf;
import kz.yntymaq.office.CurrentActor;
import kz.yntymaq.ui.form.FormPages;
import kz.yntymaq.ui.form.Forms;
import kz.yntymaq.ui.form.NotBinding;
import kz.yntymaq.ui.form.Violations;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.support.RequestContextUtils;

/**
 * Whoever acts for another person reaches what their mandate covers and pages that know no person; all else is shut,
 * unless its handler says {@link Entrusted}. And no form is taken for another person than it was made for.
 */
@Configuration
class MandateGate implements WebMvcConfigurer, HandlerInterceptor {

    /** Where a helper sees for whom they may act, and starts and stops. */
    static final String PAGE = MandateMessages.HELD;

    private static final int BEFORE_ALL = -10; // nothing is kept or answered before it is known for whom
    private static final String CABINET = "/cabinet";

    /** What a script asks beside a page says so. */
    private static final String BESIDE = "X-Beside";

    /** The step-by-step choice of a place: it changes nothing but the kept form that it came from. */
    private static final String PLACES = "/places/choose";

    private static final Set<String> LOOKS =
            Set.of(HttpMethod.GET.name(), HttpMethod.HEAD.name(), HttpMethod.OPTIONS.name());
    private static final Set<String> PROTECTED = Set.of(CABINET, "/office", "/admin", "/files", "/invitation");

    private final CurrentActor current;
    private final ActingSession acting;
    private final Standing standing;
    private final FormPages pages;

    MandateGate(CurrentActor current, ActingSession acting, Standing standing, FormPages pages) {
        this.current = current;
        this.acting = acting;
        this.standing = standing;
        this.pages = pages;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this).order(BEFORE_ALL);
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws IOException {
        if (request.getDispatcherType() != DispatcherType.REQUEST || !(handler instanceof HandlerMethod method)) {
            return true;
        }
        Actor actor = current.of(request).orElse(null);
        if (acting.hasEnded(request)) {
            if (request.getHeader(BESIDE) != null) {
                response.setStatus(HttpServletResponse.SC_NO_CONTENT); // the next page tells it, and ends the acting
                return false;
            }
            acting.stop(request, response);
            request.setAttribute(Violations.REFUSED, "mandate.ended"); // for the page itself
            return isHelping(request) || lead(request, response, PAGE, "mandate.ended");
        }
        if (actor != null && acting.isCutOff(request)) {
            Optional<OnBehalf> before = acting.cutOff(request, actor.accountId())
                    .filter(help -> isLook(request) && isEntrusted(help, method));
            if (before.isPresent()) {
                acting.goOn(request, before.get());
                RequestContextUtils.getOutputFlashMap(request).put("noted", "mandate.resumed");
                return lead(request, response, address(request), null);
            }
            acting.forget(response);
        }
        if (isHelping(request) && !isLook(request)) {
            current.actForSelf(request); // the own mandates, whomever one acts for elsewhere
        }
        if (actor == null || isHelping(request)) {
            return true;
        }
        if (!isLook(request) && isForAnother(request, actor)) {
            String page = actor.help() == null ? pages.of(request).orElse(CABINET) : PAGE;
            return lead(request, response, page, "mandate.other-person");
        }
        OnBehalf help = actor.help();
        if (help == null) {
            return true;
        }
        return covers(help, request, method)
                ? pass(actor, help, request, response, method)
                : lead(request, response, PAGE, request.getRequestURI().equals(CABINET) ? null : "mandate.not-covered");
    }

    private boolean pass(
            Actor actor, OnBehalf help, HttpServletRequest request, HttpServletResponse response, HandlerMethod method)
            throws IOException {
        if (!method.hasMethodAnnotation(Entrusted.class)) {
            return true;
        }
        boolean binds = !isLook(request) && !method.hasMethodAnnotation(NotBinding.class);
        if (binds && !actor.isConfirmed()) {
            return lead(request, response, pages.of(request).orElse(PAGE), "mandate.both-confirmed");
        }
        standing.use(help);
        return true;
    }

    private static boolean covers(OnBehalf help, HttpServletRequest request, HandlerMethod method) {
        if (method.hasMethodAnnotation(Entrusted.class)) {
            return isEntrusted(help, method);
        }
        String path = request.getRequestURI();
        return path.equals(PLACES) || (isLook(request) && !isProtected(path) && !knowsPeople(method));
    }

    private static boolean isEntrusted(OnBehalf help, HandlerMethod method) {
        Entrusted entrusted = method.getMethodAnnotation(Entrusted.class);
        return entrusted != null
                && help.power().includes(entrusted.value())
                && Arrays.asList(entrusted.of()).contains(help.matter());
    }

    private static String address(HttpServletRequest request) {
        String path = request.getRequestURI().replaceAll("^/+", "/");
        return request.getQueryString() == null ? path : path + "?" + request.getQueryString();
    }

    /** Whether a page shows other things to one person than to another. */
    private static boolean knowsPeople(HandlerMethod method) {
        return Arrays.stream(method.getMethodParameters())
                .anyMatch(parameter -> parameter.getParameterType() == Actor.class);
    }

    private static boolean isProtected(String path) {
        return PROTECTED.stream().anyMatch(area -> path.equals(area) || path.startsWith(area + "/"));
    }

    private static boolean isHelping(HttpServletRequest request) {
        return request.getRequestURI().equals(PAGE) || request.getRequestURI().startsWith(PAGE + "/");
    }

    private static boolean isLook(HttpServletRequest request) {
        return LOOKS.contains(request.getMethod());
    }

    /** Whether a form was made for somebody else, in another window say. */
    private static boolean isForAnother(HttpServletRequest request, Actor actor) {
        String owner = request.getParameter(Forms.OWNER);
        return owner != null
                && !owner.isEmpty()
                && !owner.equals(actor.accountId().toString());
    }

    /** @param words message key of why; null to carry on what was to be said */
    private static boolean lead(
            HttpServletRequest request, HttpServletResponse response, String page, @Nullable String words)
            throws IOException {
        var next = RequestContextUtils.getOutputFlashMap(request);
        if (words != null) {
            next.put(Violations.REFUSED, words);
        } else {
            Map<String, ?> carried = RequestContextUtils.getInputFlashMap(request);
            if (carried != null) {
                next.putAll(carried);
            }
        }
        RequestContextUtils.saveOutputFlashMap(page, request, response);
        response.sendRedirect(page);
        return false;
    }
}
