package kz.yntymaq.account.confirmation;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import kz.yntymaq.account.PersonName;
import kz.yntymaq.account.confirmation.StatePersonBase.Answer;
import kz.yntymaq.identity.Iin;
import kz.yntymaq.identity.Phone;
import kz.yntymaq.support.Iins;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The adapter of the state's base: what it is asked, and what becomes of each of its answers. */
class HttpStatePersonBaseTest {

    private final AtomicReference<String> reply = new AtomicReference<>("");
    private final AtomicReference<String> asked = new AtomicReference<>("");
    private final AtomicReference<@Nullable String> token = new AtomicReference<>();
    private int status = 200;
    private HttpServer adapter;

    @BeforeEach
    void an_adapter() throws IOException {
        adapter = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        adapter.createContext("/person", exchange -> {
            asked.set(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            token.set(exchange.getRequestHeaders().getFirst("Authorization"));
            byte[] body = reply.get().getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.sendResponseHeaders(status, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        adapter.start();
    }

    @AfterEach
    void closed() {
        adapter.stop(0);
    }

    @Test
    void is_off_without_an_address_and_asks_nobody() {
        var base = new HttpStatePersonBase(new StatePersonBaseSettings(" ", null, Duration.ofSeconds(1)));
        assertThat(base.isConnected()).isFalse();
        assertThat(ask(base)).isEqualTo(Answer.UNREACHABLE);
        assertThat(asked).hasValue("");
    }

    @Test
    void asks_with_iin_name_and_phone_and_its_token_and_takes_the_answer() {
        for (Answer answer : Answer.values()) {
            reply.set("{\"answer\": \"" + answer + "\", \"more\": 1}");
            assertThat(ask(base())).isEqualTo(answer);
        }
        assertThat(asked.get()).contains("Сейтқали", "Айдана", "+77015554433", "\"iin\"");
        assertThat(token).hasValue("Bearer secret");
    }

    @Test
    void what_cannot_be_read_and_what_fails_confirms_nobody() {
        for (String odd : new String[] {"", "{}", "[]", "{\"answer\": \"YES\"}", "confirmed"}) {
            reply.set(odd);
            assertThat(ask(base())).as(odd).isEqualTo(Answer.UNREACHABLE);
        }
        reply.set("{\"answer\": \"CONFIRMED\"}");
        status = 500;
        assertThat(ask(base())).isEqualTo(Answer.UNREACHABLE);
        adapter.stop(0);
        assertThat(ask(base())).isEqualTo(Answer.UNREACHABLE);
    }

    private HttpStatePersonBase base() {
        String address = "http://" + adapter.getAddress().getAddress().getHostAddress() + ":"
                + adapter.getAddress().getPort() + "/person";
        return new HttpStatePersonBase(new StatePersonBaseSettings(address, "secret", Duration.ofSeconds(5)));
    }

    private static Answer ask(StatePersonBase base) {
        return base.ask(new Iin(Iins.next()), new PersonName("Сейтқали", "Айдана", null), new Phone("+77015554433"));
    }
}
