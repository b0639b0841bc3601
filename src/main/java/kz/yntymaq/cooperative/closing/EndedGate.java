package kz.yntymaq.cooperative.closing;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kz.yntymaq.kernel.MovedOnException;
import kz.yntymaq.office.CurrentActor;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Whoever was a member of a co-operative when it ended reads what is theirs and writes nothing: any other page of it leads, with a word,
 * to how it ended. Strangers are answered as everywhere.
 */
@Configuration
class EndedGate implements WebMvcConfigurer, HandlerInterceptor {

    private static final String UUIDS = "[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}";
    private static final Pattern PAGE = Pattern.compile("/cabinet/cooperatives/(" + UUIDS + ")(/.*)?");

    /** What can still be read. */
    private static final Pattern READ =
            Pattern.compile("/(closing|share|payments|income|additional|payouts|trade/own|extract)(/.*)?");

    private final CurrentActor current;
    private final ClosingViews views;

    EndedGate(CurrentActor current, ClosingViews views) {
        this.current = current;
        this.views = views;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this).addPathPatterns("/cabinet/cooperatives/*", "/cabinet/cooperatives/*/**");
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        Matcher page = PAGE.matcher(request.getRequestURI());
        if (!page.matches() || isReading(request, Optional.ofNullable(page.group(2)))) {
            return true;
        }
        UUID id = UUID.fromString(page.group(1));
        if (current.of(request).flatMap(actor -> views.ended(actor, id)).isPresent()) {
            throw new MovedOnException(ClosingPageController.PATH.replace("{id}", id.toString()), "closing.moved-on");
        }
        return true;
    }

    private static boolean isReading(HttpServletRequest request, Optional<String> rest) {
        return !HttpMethod.POST.matches(request.getMethod())
                && rest.filter(path -> READ.matcher(path).matches()).isPresent();
    }
}
