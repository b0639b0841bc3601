package kz.yntymaq.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.MessageSource;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.LocaleResolver;

/**
 * What no other place can answer, before everything else: while the database does not answer, and with it no
 * session, a plain page in the reader's language that needs nothing but itself; and parameters that cannot be
 * read at all. One line in the log each, without what was sent.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class LastResort extends OncePerRequestFilter {

    private static final Logger log = LoggerFactory.getLogger(LastResort.class);

    /** Classes of the states of SQL: no connection; the server shuts down or starts. */
    private static final String NO_CONNECTION = "08";

    private static final String OPERATOR_INTERVENED = "57P";
    private static final String RETRY_SECONDS = "10";

    private final MessageSource messages;
    private final LocaleResolver languages;

    LastResort(MessageSource messages, LocaleResolver languages) {
        this.messages = messages;
        this.languages = languages;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            chain.doFilter(request, response);
        } catch (ServletException | IOException | RuntimeException failed) {
            if (response.isCommitted()) {
                throw failed;
            } else if (isDatabaseGone(failed)) {
                log.warn("The database does not answer");
                tell(request, response, "page.503");
            } else if (BadRequests.caused(failed) || BadRequests.isTooLarge(failed)) {
                log.warn(
                        "A bad request: {} {}",
                        request.getMethod(),
                        failed.getClass().getSimpleName());
                response.sendError(
                        BadRequests.isTooLarge(failed)
                                ? HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE
                                : HttpServletResponse.SC_BAD_REQUEST);
            } else {
                throw failed;
            }
        }
    }

    /** Answers 503 with a plain page, whose texts are {@code <key>.title} and {@code <key>.text}. */
    void tell(HttpServletRequest request, HttpServletResponse response, String key) throws IOException {
        Locale language = languages.resolveLocale(request);
        response.reset();
        response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        response.setHeader(HttpHeaders.RETRY_AFTER, RETRY_SECONDS);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setContentType(MediaType.TEXT_HTML_VALUE);
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        byte[] page = """
                        <!DOCTYPE html>
                        <html lang="%s"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
                        <meta name="color-scheme" content="light dark"><title>%s</title></head>
                        <body><main><h1>%s</h1><p>%s</p></main></body></html>
                        """.formatted(
                        language.toLanguageTag(),
                        text(key + ".title", language),
                        text(key + ".title", language),
                        text(key + ".text", language))
                .getBytes(StandardCharsets.UTF_8);
        response.setContentLength(page.length); // whole also where the connection is closed after it
        response.getOutputStream().write(page);
    }

    private String text(String key, Locale language) {
        return messages.getMessage(key, null, language);
    }

    /** Whether something failed because the database does not answer. */
    static boolean isDatabaseGone(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLTransientConnectionException
                    || (cause instanceof SQLException sql
                            && sql.getSQLState() != null
                            && (sql.getSQLState().startsWith(NO_CONNECTION)
                                    || sql.getSQLState().startsWith(OPERATOR_INTERVENED)))) {
                return true;
            }
        }
        return false;
    }
}
