package kz.yntymaq.ui;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.support.RequestContextUtils;

/** Remembers the language that a link of the language switch asks for. */
class LanguageInterceptor implements HandlerInterceptor {

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (RequestContextUtils.getLocaleResolver(request) instanceof LanguageResolver resolver) {
            resolver.remember(request, response);
        }
        return true;
    }
}
