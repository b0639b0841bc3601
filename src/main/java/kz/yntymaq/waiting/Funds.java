package kz.yntymaq.waiting;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import kz.yntymaq.kernel.LegalReference;
import kz.yntymaq.programme.content.QueuePolicy;
import kz.yntymaq.programme.edition.Edition;
import kz.yntymaq.programme.edition.Programme;
import kz.yntymaq.programme.edition.Programmes;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The funds that are paid in the order of registration, as the editions tell. Named {@code @waitingFunds} in templates. */
@Component("waitingFunds")
class Funds {

    private final Programmes programmes;
    private final Clock clock;

    Funds(Programmes programmes, Clock clock) {
        this.programmes = programmes;
        this.clock = clock;
    }

    /** A fund with what it pays. @param monthPlan whether its payments follow a plan by month */
    record Fund(String code, List<Programme> programmes, boolean monthPlan) {

        /** The programmes that it pays, in the language of the page. */
        public String name() {
            return programmes.stream().map(programme -> programme.name().here()).collect(Collectors.joining("; "));
        }
    }

    /** All, in the order in which programmes are listed. */
    List<Fund> all() {
        Map<String, List<Programme>> paid = new LinkedHashMap<>();
        Map<String, Boolean> planned = new LinkedHashMap<>();
        programmes.editionsInForce(LocalDate.now(clock)).forEach((programme, edition) -> {
            QueuePolicy policy = edition.content().queue();
            if (policy != null && policy.place() == QueuePolicy.Place.REGISTRATION) {
                paid.computeIfAbsent(edition.content().fund(), fund -> new ArrayList<>())
                        .add(programme);
                planned.merge(edition.content().fund(), policy.monthPlan(), Boolean::logicalOr);
            }
        });
        return paid.entrySet().stream()
                .map(each -> new Fund(
                        each.getKey(), List.copyOf(each.getValue()), planned.getOrDefault(each.getKey(), false)))
                .toList();
    }

    /** The programmes that they pay, in the order in which programmes are listed. */
    public List<Programme> programmes() {
        return all().stream().flatMap(fund -> fund.programmes().stream()).toList();
    }

    Optional<Fund> find(String code) {
        return all().stream().filter(fund -> fund.code().equals(code)).findFirst();
    }

    /** How applications of an edition wait. @throws IllegalStateException when it knows no list */
    QueuePolicy policy(String editionId) {
        QueuePolicy policy = programmes.edition(editionId).content().queue();
        if (policy == null) {
            throw new IllegalStateException(editionId + " has no waiting list");
        }
        return policy;
    }

    /** Where the act speaks of offers of a part; null where it knows none. */
    @Nullable
    LegalReference offerSource(String editionId) {
        String code = policy(editionId).offerDays();
        return code == null ? null : programmes.edition(editionId).figure(code).source();
    }

    /** Working days that an offer stands by an edition; empty where it knows no offers. */
    Optional<Integer> offerDays(String editionId) {
        Edition edition = programmes.edition(editionId);
        String code = policy(editionId).offerDays();
        return code == null
                ? Optional.empty()
                : Optional.of(edition.figure(code).value().intValueExact());
    }
}
