package kz.yntymaq.qualify;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import kz.yntymaq.programme.edition.Programmes;
import kz.yntymaq.territory.Territories;
import kz.yntymaq.ui.Texts;
import org.springframework.stereotype.Component;

/** Makes the questions out of the editions in force. */
@Component
class Questionnaires {

    private final Programmes programmes;
    private final Territories territories;
    private final Texts texts;
    private final Clock clock;

    Questionnaires(Programmes programmes, Territories territories, Texts texts, Clock clock) {
        this.programmes = programmes;
        this.territories = territories;
        this.texts = texts;
        this.clock = clock;
    }

    Questionnaire today() {
        LocalDate today = LocalDate.now(clock);
        List<Offer> offers = programmes.inForce(today).stream()
                .flatMap(programme -> programmes.findInForce(programme.code(), today).stream()
                        .map(edition -> Offer.of(programme, edition)))
                .toList();
        return new Questionnaire(offers, texts, territories::isSettlement);
    }
}
