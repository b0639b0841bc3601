package kz.yntymaq.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import kz.yntymaq.support.Fixtures;
import kz.yntymaq.support.People;
import kz.yntymaq.support.Places;
import kz.yntymaq.support.PortalTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** What a request says of its host is repeated nowhere. */
@PortalTest
class ForeignHostTest {

    @LocalServerPort
    int port;

    @Autowired
    MockMvcTester pages;

    @Autowired
    Fixtures fixtures;

    @Autowired
    JdbcClient jdbc;

    @Test
    void no_answer_leads_to_the_host_that_a_request_names() throws IOException {
        try (var socket = new Socket("localhost", port)) {
            socket.getOutputStream()
                    .write("GET /cabinet HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n"
                            .getBytes(StandardCharsets.US_ASCII));
            var lines = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8))
                    .lines()
                    .toList();
            assertThat(lines.get(0)).startsWith("HTTP/1.1 302");
            assertThat(lines).anyMatch(line -> line.matches("(?i)location: /sign-in.*"));
            assertThat(lines).noneMatch(line -> line.contains("evil.example"));
        }
    }

    @Test
    void no_link_is_made_for_a_host_that_may_be_anybodys() {
        var founding = fixtures.founding(Places.ZERENDI_VILLAGE, 1);
        String page = "/cabinet/cooperatives/" + founding.id() + "/invite";
        assertThat(ask(founding, "evil.example")).hasRedirectedUrl(page);
        assertThat(links(founding)).isZero();
        assertThat(ask(founding, "localhost").getMvcResult().getFlashMap().get("link"))
                .asString()
                .startsWith("http://localhost/invitation/");
        assertThat(links(founding)).isOne();
    }

    private MvcTestResult ask(Fixtures.Made founding, String host) {
        return pages.post()
                .uri("/cabinet/cooperatives/{id}/invite-link", founding.id())
                .with(csrf())
                .with(People.signedIn(founding.chair()))
                .with(request -> {
                    request.setServerName(host);
                    return request;
                })
                .exchange();
    }

    private long links(Fixtures.Made founding) {
        return jdbc.sql("select count(*) from invitation where cooperative_id = ? and token_hash is not null")
                .param(founding.id())
                .query(Long.class)
                .single();
    }
}
