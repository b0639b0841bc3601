package kz.yntymaq.cooperative.closing;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import kz.yntymaq.kernel.MovedOnException;
import kz.yntymaq.office.CurrentActor;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Whoever was a member of a co-operative when it ended reads what is theirs and writes nothing: any other page of it leads, with a word,
 * to how it ended. Strangers are answered as everywhere.
 */
@Configuration
class EndedGate implements WebMvcConfigurer, HandlerInterceptor {

    private static final String PAGE = "/cabinet/cooperatives/{id}";

    /** What can still be read. */
    private static final Pattern READ =
            Pattern.compile("/(closing|share|payments|income|additional|payouts|trade/own|extract)(/.*)?"
                    + "|/(charter|contract|minutes|founders)(\\.pdf)?"
                    + "|/meetings(/\\{meeting}(/minutes(\\.pdf)?)?)?|/bodies|/revision");

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
        if (!(request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE) instanceof String pattern)
                || !pattern.startsWith(PAGE)
                || isReading(request, pattern.substring(PAGE.length()))) {
            return true;
        }
        id(request)
                .filter(id -> current.of(request)
                        .flatMap(actor -> views.ended(actor, id))
                        .isPresent())
                .ifPresent(id -> {
                    throw new MovedOnException(ClosingViews.address(id), "closing.moved-on");
                });
        return true;
    }

    /** As the page takes it: however the address was written. */
    private static Optional<UUID> id(HttpServletRequest request) {
        Object variables = request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE);
        Object id = variables instanceof Map<?, ?> map ? map.get("id") : null;
        try {
            return id == null ? Optional.empty() : Optional.of(UUID.fromString(id.toString()));
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }

    private static boolean isReading(HttpServletRequest request, String rest) {
        return !HttpMethod.POST.matches(request.getMethod())
                && READ.matcher(rest).matches();
    }
}
