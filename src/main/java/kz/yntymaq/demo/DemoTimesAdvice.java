package kz.yntymaq.demo;

import org.aopalliance.intercept.MethodInterceptor;
import org.springframework.aop.Advisor;
import org.springframework.aop.support.DefaultPointcutAdvisor;
import org.springframework.aop.support.annotation.AnnotationMatchingPointcut;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.context.annotation.Role;
import org.springframework.modulith.events.ApplicationModuleListener;

/**
 * What becomes of an event is dated when the event happened. It is handled after the demonstration has been made, so that
 * every message of its history would else stand at the moment of the start, at night perhaps.
 */
@Configuration(proxyBeanMethods = false)
@Role(BeanDefinition.ROLE_INFRASTRUCTURE)
@Profile("demo")
class DemoTimesAdvice {

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
