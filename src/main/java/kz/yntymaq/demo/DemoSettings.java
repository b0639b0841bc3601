package kz.yntymaq.demo;

import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.context.annotation.PropertySource;

/** A made-up operator and its help, so that people can register; anything that is really set comes before. */
@Configuration(proxyBeanMethods = false)
@Profile("demo")
@PropertySource(value = "classpath:demo/settings.properties", encoding = "UTF-8")
class DemoSettings {}
