package kz.yntymaq.account.confirmation;

import java.net.http.HttpClient;
import java.time.Duration;
import kz.yntymaq.account.PersonName;
import kz.yntymaq.identity.Iin;
import kz.yntymaq.identity.Phone;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.MediaType;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;

/**
 * Asks an adapter of the state's base over HTTP. The question is posted, so that no IIN stands in an address; neither
 * it nor the answer is logged.
 */
@Component
class HttpStatePersonBase implements StatePersonBase {

    private static final Logger log = LoggerFactory.getLogger(HttpStatePersonBase.class);
    private static final Duration CONNECT = Duration.ofSeconds(5);

    private final @Nullable String address;
    private final RestClient http;

    HttpStatePersonBase(StatePersonBaseSettings settings) {
        this.address = settings.address();
        var requests = new JdkClientHttpRequestFactory(HttpClient.newBuilder()
                .connectTimeout(CONNECT)
                .followRedirects(HttpClient.Redirect.NEVER)
                .build());
        requests.setReadTimeout(settings.patience());
        RestClient.Builder client = RestClient.builder().requestFactory(requests);
        String token = settings.token();
        if (token != null) {
            client.defaultHeaders(headers -> headers.setBearerAuth(token));
        }
        this.http = client.build();
    }

    /** What is asked. */
    record Question(
            String iin,
            String familyName,
            String givenName,
            @Nullable String patronymic,
            String phone) {}

    /** What is answered. */
    record Reply(@Nullable Answer answer) {}

    @Override
    public boolean isConnected() {
        return address != null;
    }

    @Override
    public Answer ask(Iin iin, PersonName name, Phone phone) {
        if (address == null) {
            return Answer.UNREACHABLE;
        }
        try {
            Reply reply = http.post()
                    .uri(address)
                    .contentType(MediaType.APPLICATION_JSON)
                    .accept(MediaType.APPLICATION_JSON)
                    .body(new Question(iin.digits(), name.family(), name.given(), name.patronymic(), phone.e164()))
                    .retrieve()
                    .body(Reply.class);
            return reply == null || reply.answer() == null ? Answer.UNREACHABLE : reply.answer();
        } catch (RestClientException failed) {
            log.warn("The base of persons gave no answer: {}", failed.getClass().getSimpleName());
            return Answer.UNREACHABLE;
        }
    }
}
