package kz.yntymaq.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import kz.yntymaq.support.PortalTest;
import org.apache.catalina.connector.ClientAbortException;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

@PortalTest
class SlowSendersTest {

    private static final int FILES_OF_OTHERS = SlowSenders.AT_ONCE - SlowSenders.OF_ONE_ADDRESS;

    @LocalServerPort
    int port;

    @Autowired
    LastResort pages;

    @Test
    void one_address_sends_so_many_at_once_and_the_next_is_told_to_wait() throws Exception {
        var senders = new SlowSenders(pages, 1);
        var answers = new ArrayList<MockHttpServletResponse>();
        within(senders, SlowSenders.OF_ONE_ADDRESS, "10.0.0.", 7, () -> {
            answers.add(send(senders, "10.0.0.7"));
            answers.add(send(senders, "10.0.0.8"));
        });
        assertThat(answers).extracting(MockHttpServletResponse::getStatus).containsExactly(503, 200);
        assertThat(answers.get(0).getContentAsString()).contains("Портал қазір бос емес");
        assertThat(answers.get(0).getHeader("Retry-After")).isEqualTo("10");
        assertThat(send(senders, "10.0.0.7").getStatus())
                .as("when they have ended")
                .isEqualTo(200);
    }

    @Test
    void all_senders_together_leave_threads_for_pages() throws Exception {
        var senders = new SlowSenders(pages, 1);
        var answers = new ArrayList<Integer>();
        within(
                senders,
                SlowSenders.OF_ONE_ADDRESS,
                "10.0.1.",
                1,
                () -> within(
                        senders,
                        FILES_OF_OTHERS / 2,
                        "10.0.1.",
                        2,
                        () -> within(senders, FILES_OF_OTHERS / 2, "10.0.1.", 3, () -> {
                            answers.add(send(senders, "10.0.1.4").getStatus());
                            var look = new MockHttpServletRequest("GET", "/");
                            var answer = new MockHttpServletResponse();
                            senders.doFilter(look, answer, new MockFilterChain());
                            answers.add(answer.getStatus());
                        })));
        assertThat(answers).containsExactly(503, 200);
    }

    @Test
    void what_nobody_read_is_read_before_the_place_is_free() throws Exception {
        var senders = new SlowSenders(pages, 1);
        var request = request("10.0.2.1");
        senders.doFilter(request, new MockHttpServletResponse(), new MockFilterChain());
        assertThat(request.getInputStream().read()).isEqualTo(-1);
    }

    @Test
    void a_place_is_free_again_after_a_fault() throws Exception {
        var senders = new SlowSenders(pages, 1);
        FilterChain failing = (request, response) -> {
            throw new ServletException("as it may happen");
        };
        for (int times = 0; times <= SlowSenders.AT_ONCE; times++) {
            assertThatExceptionOfType(ServletException.class)
                    .isThrownBy(() -> senders.doFilter(request("10.0.3.1"), new MockHttpServletResponse(), failing));
        }
        assertThat(send(senders, "10.0.3.1").getStatus()).isEqualTo(200);
    }

    @Test
    void whoever_finds_no_place_is_answered_and_not_listened_to() throws Exception {
        var sockets = new ArrayList<Socket>();
        try {
            for (int sender = 0; sender < 2 * SlowSenders.AT_ONCE; sender++) {
                var socket = new Socket("localhost", port);
                sockets.add(socket);
                socket.getOutputStream()
                        .write(("POST /sign-in HTTP/1.1\r\nHost: localhost\r\nContent-Length: 100000\r\n"
                                        + "Content-Type: application/x-www-form-urlencoded\r\n\r\n")
                                .getBytes(StandardCharsets.US_ASCII));
            }
            var answered = new LinkedBlockingQueue<String>();
            for (Socket socket : sockets) {
                Thread reader = new Thread(() -> {
                    try {
                        answered.add(new String(
                                socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8)); // to its end
                    } catch (IOException closed) {
                        answered.add("closed");
                    }
                });
                reader.setDaemon(true);
                reader.start();
            }
            assertThat(answered.take()).startsWith("HTTP/1.1 503").contains("Портал");
        } finally {
            for (Socket socket : sockets) {
                socket.close();
            }
        }
    }

    private interface Step {
        void run() throws Exception;
    }

    /** Does something while so many from an address are still sending. */
    private static void within(SlowSenders senders, int count, String network, int host, Step step) throws Exception {
        if (count == 0) {
            step.run();
            return;
        }
        senders.doFilter(request(network + host), new MockHttpServletResponse(), (request, response) -> {
            try {
                within(senders, count - 1, network, host, step);
            } catch (Exception failed) {
                throw new ServletException(failed);
            }
        });
    }

    private static MockHttpServletResponse send(SlowSenders senders, String address) throws Exception {
        var response = new MockHttpServletResponse();
        var request = request(address);
        try {
            senders.doFilter(request, response, new MockFilterChain());
            assertThat(response.getStatus())
                    .as("nobody is refused and listened to")
                    .isNotEqualTo(503);
        } catch (ClientAbortException left) {
            assertThat(response.getStatus()).isEqualTo(503);
            assertThat(response.isCommitted()).as("answered").isTrue();
            assertThat(request.getInputStream().available())
                    .as("what has arrived")
                    .isZero();
        }
        return response;
    }

    private static MockHttpServletRequest request(String address) {
        var request = new MockHttpServletRequest("POST", "/sign-in");
        request.setRemoteAddr(address);
        request.setContent(new byte[100]);
        return request;
    }
}
