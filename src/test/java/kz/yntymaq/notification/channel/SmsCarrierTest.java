package kz.yntymaq.notification.channel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** The gateway that takes SMS: what it is asked, and what becomes of each of its answers. */
class SmsCarrierTest {

    private static final String BODY = "{\"to\": \"{phone}\", \"text\": \"{text}\", \"id\": \"{id}\"}";

    private final AtomicReference<String> asked = new AtomicReference<>("");
    private final AtomicReference<@Nullable String> token = new AtomicReference<>();
    private volatile int status = 200;
    private volatile long slow;
    private HttpServer gateway;

    @BeforeEach
    void a_gateway() throws IOException {
        gateway = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        gateway.createContext("/sms", exchange -> {
            asked.set(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            token.set(exchange.getRequestHeaders().getFirst("Authorization"));
            if (slow > 0) {
                return; // never answers
            }
            exchange.getResponseHeaders().add("Location", "http://127.0.0.1:1/");
            exchange.sendResponseHeaders(status, -1);
            exchange.close();
        });
        gateway.start();
    }

    @AfterEach
    void closed() {
        gateway.stop(0);
    }

    @Test
    void is_off_without_an_address() {
        var off = new SmsCarrier(new SmsSettings(" ", null, "Bearer", BODY, Duration.ofSeconds(1)));
        assertThat(off.isOn()).isFalse();
        assertThat(off.carry(letter("мәтін"))).isEqualTo(Outcome.LATER);
        assertThatThrownBy(() -> new SmsSettings(null, null, "Bearer", "{}", Duration.ofSeconds(1)))
                .hasMessageContaining("{phone}");
    }

    @Test
    void is_asked_with_phone_words_and_token_and_no_words_break_out_of_the_body() {
        String words = "«Ынтымақ» \"\\\", \"to\": \"+77000000000\"}\r\n{phone} \u2028";
        assertThat(carrier().carry(letter(words))).isEqualTo(Outcome.TAKEN);
        assertThat(token).hasValue("Bearer secret");
        Map<?, ?> read = JsonMapper.shared().readValue(asked.get(), Map.class);
        assertThat(read.get("to")).isEqualTo("+77015554433");
        assertThat(read.get("text")).isEqualTo(words);
        assertThat(read).hasSize(3);
    }

    @Test
    void what_may_pass_is_tried_again_and_what_is_refused_is_not() {
        for (int mendable : new int[] {500, 502, 503, 429, 408, 401, 403, 302}) {
            status = mendable;
            assertThat(carrier().carry(letter("мәтін"))).as("" + mendable).isEqualTo(Outcome.LATER);
        }
        for (int refused : new int[] {400, 404, 422}) {
            status = refused;
            assertThat(carrier().carry(letter("мәтін"))).as("" + refused).isEqualTo(Outcome.NEVER);
        }
        status = 204;
        assertThat(carrier().carry(letter("мәтін"))).isEqualTo(Outcome.TAKEN);
        slow = 1;
        assertThat(carrier().carry(letter("мәтін"))).isEqualTo(Outcome.LATER);
        gateway.stop(0);
        assertThat(carrier().carry(letter("мәтін"))).isEqualTo(Outcome.LATER);
    }

    private SmsCarrier carrier() {
        String address = "http://" + gateway.getAddress().getAddress().getHostAddress() + ":"
                + gateway.getAddress().getPort() + "/sms";
        return new SmsCarrier(new SmsSettings(address, "secret", "Bearer", BODY, Duration.ofMillis(700)));
    }

    private static Letter letter(String text) {
        return new Letter(UUID.randomUUID(), "+77015554433", "", text, null);
    }
}
