package kz.yntymaq.support;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import kz.yntymaq.YntymaqApplication;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.TestExecutionListeners;
import org.springframework.test.context.support.DependencyInjectionTestExecutionListener;
import org.springframework.test.context.transaction.TransactionalTestExecutionListener;
import org.springframework.test.context.web.ServletTestExecutionListener;

/**
 * A test of the whole portal on a real database that is fresh for the class (not for each method).
 * All such classes share one running portal, so never add properties, profiles or mock beans to one:
 * that would start another. Inject {@link People}, {@link Fixtures}, {@link TestClock}, {@link Background},
 * {@link Interleaving}, a {@code MockMvcTester}, {@code JdbcClient} or any public service.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        classes = YntymaqApplication.class, // else it is looked for anew for each class
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "spring.flyway.enabled=false", // the template was migrated already
            "yntymaq.password-strength=4",
            "yntymaq.statistics.look-after=P1D", // tests reckon when they ask
            "spring.session.jdbc.cleanup-cron=-",
            "server.shutdown=immediate"
        })
@AutoConfigureMockMvc(print = org.springframework.boot.webmvc.test.autoconfigure.MockMvcPrint.NONE)
@ActiveProfiles("test")
@Import({TestBeans.class, Fixtures.class, Interleaving.class})
@TestExecutionListeners({
    // Not the default ones: one of them goes through every bean of the portal before and after each test.
    ServletTestExecutionListener.class,
    DependencyInjectionTestExecutionListener.class,
    TransactionalTestExecutionListener.class,
    FreshDatabase.class,
    OwnFormTokens.class
})
public @interface PortalTest {}
