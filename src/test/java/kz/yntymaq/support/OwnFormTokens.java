package kz.yntymaq.support;

import java.util.Objects;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.security.test.web.support.WebTestUtils;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.test.context.TestContext;
import org.springframework.test.context.TestExecutionListener;
import org.springframework.web.context.WebApplicationContext;

/**
 * Gives the portal its own way of keeping the tokens of forms back before every class: {@code csrf()} of Spring's tests
 * puts one in its place that keeps them in the session, and leaves it there for whoever comes next.
 */
class OwnFormTokens implements TestExecutionListener {

    @Override
    public void beforeTestClass(TestContext test) {
        var portal = (WebApplicationContext) test.getApplicationContext();
        WebTestUtils.setCsrfTokenRepository(
                new MockHttpServletRequest(Objects.requireNonNull(portal.getServletContext())),
                portal.getBean(CsrfTokenRepository.class));
    }
}
