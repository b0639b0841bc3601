package kz.yntymaq.notification.channel;

import static java.util.Objects.requireNonNull;

import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;
import tools.jackson.core.io.JsonStringEncoder;

/** SMS by a gateway that takes JSON over HTTP. What it answers is not read: its status tells. */
@Component
class SmsCarrier implements Carrier {

    private static final Logger log = LoggerFactory.getLogger(SmsCarrier.class);
    private static final Duration CONNECT = Duration.ofSeconds(5);

    private final SmsSettings settings;
    private final @Nullable RestClient http;

    SmsCarrier(SmsSettings settings) {
        this.settings = settings;
        this.http = settings.address() == null ? null : client(settings);
    }

    private static RestClient client(SmsSettings settings) {
        var requests = new JdkClientHttpRequestFactory(HttpClient.newBuilder()
                .connectTimeout(CONNECT)
                .followRedirects(HttpClient.Redirect.NEVER)
                .build());
        requests.setReadTimeout(settings.patience());
        RestClient.Builder client = RestClient.builder().requestFactory(requests);
        if (settings.token() != null) {
            client.defaultHeader("Authorization", settings.scheme() + " " + settings.token());
        }
        return client.build();
    }

    @Override
    public Channel channel() {
        return Channel.SMS;
    }

    @Override
    public boolean isOn() {
        return http != null;
    }

    @Override
    public Outcome carry(Letter letter) {
        if (http == null) {
            return Outcome.LATER;
        }
        try {
            HttpStatusCode status = requireNonNull(http.post()
                    .uri(URI.create(String.valueOf(settings.address())))
                    .contentType(MediaType.APPLICATION_JSON)
                    .body(body(letter))
                    .exchange((request, answer) -> answer.getStatusCode()));
            if (!status.is2xxSuccessful()) {
                log.warn("The SMS gateway answered {}", status.value());
            }
            return outcome(status);
        } catch (RestClientException failed) {
            log.warn("The SMS gateway gave no answer: {}", failed.getClass().getSimpleName());
            return Outcome.LATER;
        }
    }

    private static Outcome outcome(HttpStatusCode status) {
        if (status.is2xxSuccessful()) {
            return Outcome.TAKEN;
        }
        // A token that has ended, or a gateway that moved, is mended by whoever runs the portal: nothing is lost
        // meanwhile.
        boolean mendable = status.is5xxServerError()
                || status.is3xxRedirection()
                || status.value() == HttpStatus.TOO_MANY_REQUESTS.value()
                || status.value() == HttpStatus.REQUEST_TIMEOUT.value()
                || status.value() == HttpStatus.UNAUTHORIZED.value()
                || status.value() == HttpStatus.FORBIDDEN.value();
        return mendable ? Outcome.LATER : Outcome.NEVER;
    }

    private String body(Letter letter) {
        return settings.body()
                .replace("{phone}", quoted(letter.to()))
                .replace("{id}", letter.id().toString())
                .replace("{text}", quoted(letter.text()));
    }

    private static String quoted(String text) {
        return new String(JsonStringEncoder.getInstance().quoteAsCharArray(text));
    }
}
