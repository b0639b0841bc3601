package kz.yntymaq.territory;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import kz.yntymaq.ui.form.KeptForms;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;
import org.springframework.http.HttpMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * The button «choose step by step» of a place field: whatever form it stands in, the form is kept
 * unsaved and the chooser opens, which puts the chosen code into it.
 */
@Configuration
class PlaceChooserInterceptor implements HandlerInterceptor, WebMvcConfigurer {

    /** Name of the button; its value is the field as {@link PlaceField} writes it. */
    static final String BUTTON = "_choose";

    private final KeptForms kept;

    PlaceChooserInterceptor(@Lazy KeptForms kept) {
        this.kept = kept; // lazy, because it needs the converters that this configuration is asked about
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this);
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws IOException {
        String field = HttpMethod.POST.matches(request.getMethod()) ? request.getParameter(BUTTON) : null;
        if (field == null) {
            return true;
        }
        kept.keepUnsaved(request);
        response.sendRedirect(UriComponentsBuilder.fromPath("/places/choose")
                .queryParam("for", "{for}")
                .queryParam("field", "{field}")
                .encode()
                .buildAndExpand(request.getRequestURI(), field)
                .toUriString());
        return false;
    }
}
