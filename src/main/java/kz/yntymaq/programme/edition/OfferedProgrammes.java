package kz.yntymaq.programme.edition;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import kz.yntymaq.programme.content.ApplicantKind;
import org.springframework.stereotype.Component;

/** The programmes for which a co-operative may apply today. */
@Component
public class OfferedProgrammes {

    private final Programmes programmes;
    private final Clock clock;

    OfferedProgrammes(Programmes programmes, Clock clock) {
        this.programmes = programmes;
        this.clock = clock;
    }

    /** One of them, with the edition in force. */
    public record Offered(Programme programme, Edition edition) {

        /** Whether the act has it handed in elsewhere, so that it is only prepared here. */
        public boolean isElsewhere() {
            return edition.content().elsewhere();
        }
    }

    /** All of them, in the order in which they are listed. */
    public List<Offered> all() {
        LocalDate today = LocalDate.now(clock);
        return programmes.inForce(today).stream()
                .flatMap(programme -> offered(programme, today).stream())
                .toList();
    }

    /** The one with this code. */
    public Optional<Offered> find(String code) {
        return programmes.find(code).flatMap(programme -> offered(programme, LocalDate.now(clock)));
    }

    private Optional<Offered> offered(Programme programme, LocalDate today) {
        return programmes
                .findInForce(programme.code(), today)
                .filter(edition -> edition.content().applicants().contains(ApplicantKind.COOPERATIVE))
                .map(edition -> new Offered(programme, edition));
    }
}
