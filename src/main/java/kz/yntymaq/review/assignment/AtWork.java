package kz.yntymaq.review.assignment;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import kz.yntymaq.account.Actor;
import kz.yntymaq.office.CurrentActor;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Whoever opens a page of the office or of the own cabinet is at work: an absence that a colleague entered ends there. */
@Configuration
class AtWork implements HandlerInterceptor, WebMvcConfigurer {

    private final Absences absences;
    private final CurrentActor current;

    AtWork(@Lazy Absences absences, @Lazy CurrentActor current) {
        this.absences = absences; // lazy, because the pages are set up before what they need
        this.current = current;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this).addPathPatterns("/office", "/office/**", "/cabinet", "/cabinet/**");
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (request.getDispatcherType() == DispatcherType.REQUEST) {
            current.of(request).filter(Actor::worksInOffice).ifPresent(absences::atWork);
        }
        return true;
    }
}
