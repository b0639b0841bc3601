package kz.yntymaq.programme.fund;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kz.yntymaq.programme.content.FigureEntry;
import kz.yntymaq.programme.edition.Edition;
import kz.yntymaq.programme.edition.Figure;
import kz.yntymaq.programme.edition.Programme;
import kz.yntymaq.programme.edition.Programmes;
import org.springframework.stereotype.Component;

/** The programmes whose money is reserved with an approval, and the shares that their editions demand of it. */
@Component
class LentFunds {

    private final Programmes programmes;
    private final Clock clock;

    LentFunds(Programmes programmes, Clock clock) {
        this.programmes = programmes;
        this.clock = clock;
    }

    /** All, in the order in which programmes are listed; each is named by the first programme that draws on it. */
    List<Programme> all() {
        var named = new LinkedHashMap<String, Programme>();
        programmes.editionsInForce(LocalDate.now(clock)).forEach((programme, edition) -> {
            if (!edition.content().waitsForMoney()) {
                named.putIfAbsent(
                        edition.content().fund(),
                        new Programme(edition.content().fund(), programme.name()));
            }
        });
        return List.copyOf(named.values());
    }

    /** The shares that hold today. */
    Quotas quotas(String fund) {
        Map<Programme, Edition> today = programmes.editionsInForce(LocalDate.now(clock));
        List<Edition> drawing = today.values().stream()
                .filter(edition -> edition.content().fund().equals(fund))
                .toList();
        return new Quotas(
                figure(drawing, Figure.LIVESTOCK_QUOTA_PERCENT)
                        .map(FigureEntry::value)
                        .orElse(null),
                figure(drawing, Figure.PROCESSING_QUOTA_PERCENT)
                        .map(FigureEntry::value)
                        .orElse(null));
    }

    private static Optional<FigureEntry> figure(List<Edition> editions, Figure asked) {
        return editions.stream()
                .flatMap(edition -> edition.content().figure(asked.name()).stream())
                .findFirst();
    }
}
