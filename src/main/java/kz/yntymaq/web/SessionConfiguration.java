package kz.yntymaq.web;

import jakarta.servlet.Filter;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.util.List;
import java.util.Objects;
import kz.yntymaq.account.Sessions;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.web.server.Cookie.SameSite;
import org.springframework.boot.web.server.autoconfigure.ServerProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.convert.support.GenericConversionService;
import org.springframework.core.serializer.support.SerializingConverter;
import org.springframework.session.config.SessionRepositoryCustomizer;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.session.jdbc.PostgreSqlJdbcIndexedSessionRepositoryCustomizer;
import org.springframework.session.web.http.DefaultCookieSerializer;
import org.springframework.session.web.http.SessionRepositoryFilter;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.web.util.WebUtils;

/** How sessions are stored: two requests of one at once, what cannot be read any more, no id in clear. */
@Configuration
class SessionConfiguration {

    /** Addresses of the box of secret votes. */
    static final String BALLOT_BOX = "/ballot/**";

    /** Two requests of one session may write the same attribute at the same moment: the later one stays. */
    @Bean
    PostgreSqlJdbcIndexedSessionRepositoryCustomizer writesOfOneSessionAtOnce() {
        return new PostgreSqlJdbcIndexedSessionRepositoryCustomizer();
    }

    @Bean
    GenericConversionService springSessionConversionService() {
        var conversions = new GenericConversionService();
        conversions.addConverter(Object.class, byte[].class, new SerializingConverter());
        conversions.addConverter(byte[].class, Object.class, new ForgivingDeserializer());
        return conversions;
    }

    @Bean
    SessionRepositoryCustomizer<JdbcIndexedSessionRepository> idsOfSessions(HashedSessionIds ids) {
        return sessions -> sessions.setSessionIdGenerator(ids);
    }

    @Bean
    SessionRepositoryCustomizer<JdbcIndexedSessionRepository> touchesOfSessions() {
        return sessions -> sessions.setUpdateSessionQuery(Sessions.UPDATE);
    }

    /** A session is read and written by single statements; a transaction around each would cost more than they do. */
    @Bean(defaultCandidate = false) // found by its name, so that everybody else has transactions as usual
    TransactionOperations springSessionTransactionOperations() {
        return TransactionOperations.withoutTransaction();
    }

    /**
     * Spring Session writes a session when the answer begins and once more when the request is done; the second time it would
     * read the session from the database again.
     */
    @Bean
    FilterRegistrationBean<Filter> sessionsOfAnsweredRequests() {
        var filter = new FilterRegistrationBean<Filter>((request, response, chain) -> {
            chain.doFilter(request, response);
            if (response.isCommitted()) {
                request.setAttribute(HashedSessionIds.ANSWERED, true);
            }
        });
        filter.setOrder(SessionRepositoryFilter.DEFAULT_ORDER + 1);
        return filter;
    }

    /**
     * Who casts a ballot brings no session along, though the browser sends its cookie: the session would be touched, and
     * its time would tell who was there when a ballot came. The language alone goes through.
     */
    @Bean
    FilterRegistrationBean<Filter> ballotsOfNobody() {
        var filter = new FilterRegistrationBean<Filter>(
                (request, response, chain) -> chain.doFilter(new OfNobody((HttpServletRequest) request), response));
        filter.setUrlPatterns(List.of("/ballot/*"));
        filter.setOrder(SessionRepositoryFilter.DEFAULT_ORDER - 1);
        return filter;
    }

    private static final class OfNobody extends HttpServletRequestWrapper {

        private OfNobody(HttpServletRequest request) {
            super(request);
        }

        @Override
        public Cookie @Nullable [] getCookies() {
            Cookie language = WebUtils.getCookie((HttpServletRequest) getRequest(), "lang");
            return language == null ? null : new Cookie[] {language};
        }

        @Override
        public @Nullable String getRequestedSessionId() {
            return null;
        }
    }

    @Bean
    HashedSessionIds sessionIds(ServerProperties server) {
        var cookie = server.getServlet().getSession().getCookie();
        var plain = new DefaultCookieSerializer();
        plain.setCookieName(Objects.requireNonNull(cookie.getName()));
        plain.setCookiePath("/");
        plain.setUseHttpOnlyCookie(true);
        plain.setSameSite(
                cookie.getSameSite() == null
                        ? SameSite.LAX.attributeValue()
                        : cookie.getSameSite().attributeValue());
        if (cookie.getSecure() != null) {
            plain.setUseSecureCookie(cookie.getSecure());
        }
        return new HashedSessionIds(plain);
    }
}
