package kz.yntymaq.demo;

import java.time.Instant;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Map;
import org.aopalliance.intercept.MethodInterceptor;
import org.jspecify.annotations.Nullable;
import org.springframework.aop.Advisor;
import org.springframework.aop.support.DefaultPointcutAdvisor;
import org.springframework.aop.support.annotation.AnnotationMatchingPointcut;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.context.annotation.Role;
import org.springframework.context.event.EventListener;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** When the events of the demonstration's history happened. */
@Component
@Profile("demo")
class DemoTimes {

    private final Map<Object, Instant> times = Collections.synchronizedMap(new IdentityHashMap<>());
    private final DemoClock clock;

    DemoTimes(DemoClock clock) {
        this.clock = clock;
    }

    @EventListener
    void remember(Object event) {
        clock.past().ifPresent(then -> times.put(event, then));
    }

    /** Does something as if it were when the event happened; once it was remembered. */
    @Nullable
    Object at(Object event, DemoClock.Work handling) throws Throwable {
        Instant then = times.get(event);
        return then == null ? handling.run() : clock.at(then, handling);
    }

    /**
     * What becomes of an event is dated when the event happened. It is handled after the demonstration has been made, so that
     * every message of its history would else stand at the moment of the start, at night perhaps.
     */
    @Configuration(proxyBeanMethods = false)
    @Role(BeanDefinition.ROLE_INFRASTRUCTURE)
    @Profile("demo")
    static class Advice {

        @Bean
        @Role(BeanDefinition.ROLE_INFRASTRUCTURE) // others are not looked for
        static Advisor handledAtTheirTime(ObjectProvider<DemoTimes> times) {
            MethodInterceptor advice = call -> call.getArguments().length == 1
                    ? times.getObject().at(call.getArguments()[0], call::proceed)
                    : call.proceed();
            return new DefaultPointcutAdvisor(
                    AnnotationMatchingPointcut.forMethodAnnotation(ApplicationModuleListener.class), advice);
        }
    }
}
