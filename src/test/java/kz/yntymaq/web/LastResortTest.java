package kz.yntymaq.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.Cookie;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import kz.yntymaq.support.PortalTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

@PortalTest
@ExtendWith(OutputCaptureExtension.class)
class LastResortTest {

    @Autowired
    LastResort last;

    @Autowired
    Environment settings;

    @ParameterizedTest
    @CsvSource({"kk, Портал уақытша жұмыс істемейді", "ru, Портал временно не работает", "en, The portal does not work"
    })
    void without_a_database_a_plain_page_says_so_in_the_readers_language(
            String language, String words, CapturedOutput log) throws Exception {
        var request = new MockHttpServletRequest("GET", "/cabinet");
        request.setCookies(new Cookie("lang", language));
        var response = new MockHttpServletResponse();
        last.doFilter(request, response, (asked, answered) -> {
            throw new ServletException(new CannotGetJdbcConnectionException(
                    "no connection", new SQLTransientConnectionException("timed out", "08001")));
        });
        assertThat(response.getStatus()).isEqualTo(503);
        assertThat(response.getHeader("Retry-After")).isNotNull();
        assertThat(response.getContentAsString()).contains(words, "<html lang=\"" + language);
        assertThat(log.getAll()).contains("The database does not answer").doesNotContain("\tat ");
    }

    @Test
    void a_mistake_of_the_portal_is_not_called_a_missing_database() {
        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> last.doFilter(
                        new MockHttpServletRequest("GET", "/"), new MockHttpServletResponse(), (asked, answered) -> {
                            throw new IllegalStateException(new SQLException("wrong", "42P01"));
                        }));
    }

    @Test
    void the_portal_waits_shortly_and_is_not_ready_without_its_database() {
        assertThat(settings.getProperty("spring.datasource.hikari.connection-timeout", Integer.class))
                .isLessThanOrEqualTo(5000);
        assertThat(settings.getProperty("management.endpoint.health.group.readiness.include"))
                .contains("db");
    }
}
