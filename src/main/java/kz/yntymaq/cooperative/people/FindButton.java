package kz.yntymaq.cooperative.people;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Objects;
import kz.yntymaq.ui.form.KeptForms;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;
import org.springframework.http.HttpMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * The button «find» above members to choose from: whatever form it stands in, the form is kept unsaved and its page shows
 * whom the words find. Enter finds too while the words are new, and sends the form otherwise.
 */
@Configuration
class FindButton implements HandlerInterceptor, WebMvcConfigurer {

    private static final String BUTTON = "_find";
    private static final String ENTER = "_enter";
    private static final String WORDS = "_who";
    private static final String WORDS_BEFORE = "_whoBefore";
    private static final int LONGEST = 100;

    private final KeptForms kept;

    FindButton(@Lazy KeptForms kept) {
        this.kept = kept; // lazy, because it needs the converters that this configuration is asked about
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this);
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws IOException {
        String words =
                Objects.requireNonNullElse(request.getParameter(WORDS), "").strip();
        if (!HttpMethod.POST.matches(request.getMethod()) || !isAsked(request, words)) {
            return true;
        }
        kept.keepUnsaved(request);
        var page = UriComponentsBuilder.fromPath(request.getRequestURI());
        response.sendRedirect(
                words.isEmpty()
                        ? page.toUriString()
                        : page.queryParam(MemberPicker.WHO, "{who}")
                                .fragment("picker")
                                .encode()
                                .buildAndExpand(words.length() > LONGEST ? words.substring(0, LONGEST) : words)
                                .toUriString());
        return false;
    }

    private static boolean isAsked(HttpServletRequest request, String words) {
        return request.getParameter(BUTTON) != null
                || (request.getParameter(ENTER) != null
                        && !words.isEmpty()
                        && !words.equals(request.getParameter(WORDS_BEFORE)));
    }
}
