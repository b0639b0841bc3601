package kz.yntymaq.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.util.Map;
import java.util.Optional;
import kz.yntymaq.support.People;
import kz.yntymaq.support.PortalTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

@PortalTest
class VisitorBodiesTest {

    @LocalServerPort
    int port;

    @Autowired
    People people;

    @Autowired
    JdbcClient jdbc;

    @ParameterizedTest
    @CsvSource({
        "/verify, 302",
        "/cabinet/profile, 302",
        "/admin/territories/import, 302",
        "/register, 415",
        "/nothing, 415"
    })
    void a_visitors_file_is_refused_before_it_is_read(String address, int status) throws Exception {
        var request = new MockHttpServletRequest("POST", address) {
            @Override
            public String getParameter(String name) {
                throw new AssertionError("the body was read");
            }
        };
        request.setContentType("multipart/form-data; boundary=x");
        var response = new MockHttpServletResponse();
        var chain = new MockFilterChain();
        bodies().doFilter(request, response, chain);
        assertThat(response.getStatus()).isEqualTo(status);
        assertThat(chain.getRequest()).as("nobody went on").isNull();
        assertThat(request.getSession(false)).isNull();
    }

    private static VisitorBodies bodies() {
        return new VisitorBodies(request -> false, request -> Optional.empty());
    }

    @Test
    void a_long_form_of_a_visitor_is_refused_before_it_is_read() throws Exception {
        var request = new MockHttpServletRequest("POST", "/register");
        request.setContentType("application/x-www-form-urlencoded");
        request.setContent(new byte[VisitorBodies.MAX_BYTES + 1]);
        var response = new MockHttpServletResponse();
        bodies().doFilter(request, response, new MockFilterChain());
        assertThat(response.getStatus()).isEqualTo(413);
    }

    @Test
    void whose_session_ended_while_choosing_a_file_is_told_and_comes_back() {
        var aigul = people.villager();
        var browser = new WebClient(port);
        browser.signIn(aigul);
        jdbc.sql("delete from spring_session").update();
        var answer = browser.send(browser.request("/cabinet/password")
                .header("Content-Type", "multipart/form-data; boundary=x")
                .POST(HttpRequest.BodyPublishers.ofString("--x--"))
                .build());
        assertThat(answer.uri().toString()).endsWith("/sign-in?file");
        assertThat(answer.body()).contains("файл сақталмады");
        String token = WebClient.token(answer.body());
        assertThat(browser.post("/sign-in", Map.of("iin", aigul.iin(), "password", aigul.password(), "_csrf", token))
                        .uri()
                        .getPath())
                .isEqualTo("/cabinet/password");
    }

    @ParameterizedTest
    @CsvSource({
        "/cabinet/applications/00000000-0000-0000-0000-000000000001/documents, /cabinet/applications/00000000-0000-0000-0000-000000000001/documents",
        "/office/applications/00000000-0000-0000-0000-000000000001/inspection/photos/00000000-0000-0000-0000-000000000002/remove, /office/applications/00000000-0000-0000-0000-000000000001/inspection/photos"
    })
    void who_has_no_session_at_all_any_more_comes_back_to_the_page_of_the_file(String address, String page) {
        var aigul = people.villager();
        var browser = new WebClient(port);
        var answer = browser.send(browser.request(address)
                .header("Content-Type", "multipart/form-data; boundary=x")
                .POST(HttpRequest.BodyPublishers.ofString("--x--"))
                .build());
        assertThat(answer.uri().toString()).endsWith("/sign-in?file");
        String token = WebClient.token(answer.body());
        assertThat(browser.post("/sign-in", Map.of("iin", aigul.iin(), "password", aigul.password(), "_csrf", token))
                        .uri()
                        .getPath())
                .isEqualTo(page);
    }
}
