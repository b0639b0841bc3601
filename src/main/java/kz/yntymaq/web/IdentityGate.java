package kz.yntymaq.web;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.Set;
import kz.yntymaq.account.Actor;
import kz.yntymaq.office.CurrentActor;
import kz.yntymaq.ui.form.FormPages;
import kz.yntymaq.ui.form.KeptForms;
import kz.yntymaq.ui.form.NotBinding;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Whatever is pressed binds, unless its handler says {@link NotBinding}; and only somebody of whom it was shown who
 * they are can be bound. Others are led to the page that says how to show it, with what they typed kept.
 */
@Configuration
class IdentityGate implements WebMvcConfigurer, HandlerInterceptor {

    static final String PAGE = "/cabinet/identity";

    /** Session attribute: the page on which the press was made. Only ever set from an address of the portal. */
    static final String CAME_FROM = "identity-came-from";

    /** Session attribute: whether what was typed there is kept. */
    static final String KEPT = "identity-kept";

    private static final int AFTER_THE_OTHERS = 10; // a press that only chooses a place is answered before
    private static final Set<String> LOOKS =
            Set.of(HttpMethod.GET.name(), HttpMethod.HEAD.name(), HttpMethod.OPTIONS.name());

    private final CurrentActor current;
    private final KeptForms kept;
    private final FormPages pages;

    IdentityGate(CurrentActor current, KeptForms kept, FormPages pages) {
        this.current = current;
        this.kept = kept;
        this.pages = pages;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this).order(AFTER_THE_OTHERS);
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws IOException {
        if (LOOKS.contains(request.getMethod())
                || request.getDispatcherType() != DispatcherType.REQUEST
                || !(handler instanceof HandlerMethod press)
                || press.hasMethodAnnotation(NotBinding.class)
                || current.of(request).filter(Actor::isConfirmed).isPresent()) {
            return true;
        }
        HttpSession session = request.getSession();
        session.setAttribute(CAME_FROM, pages.of(request).orElse("/cabinet"));
        session.setAttribute(KEPT, kept.keepUnsaved(request));
        response.sendRedirect(PAGE);
        return false;
    }
}
