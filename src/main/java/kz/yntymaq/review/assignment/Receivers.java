package kz.yntymaq.review.assignment;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import kz.yntymaq.account.Actor;
import kz.yntymaq.application.Application;
import kz.yntymaq.ui.Format;
import kz.yntymaq.ui.Option;
import kz.yntymaq.ui.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** To whom a case can go, with a word on who is away today and until when. */
@Component
class Receivers {

    private final Colleagues colleagues;
    private final Absences absences;
    private final CaseMoves moves;
    private final Texts texts;
    private final Format format;

    Receivers(Colleagues colleagues, Absences absences, CaseMoves moves, Texts texts, Format format) {
        this.colleagues = colleagues;
        this.absences = absences;
        this.moves = moves;
        this.texts = texts;
        this.format = format;
    }

    /**
     * The colleagues of the actor, but those in whose place the actor is: from them the case would come back at once.
     *
     * @param on the case, on which a receiver may act; empty for many cases
     * @param forAbsent whether the case is an absent colleague's, perhaps: then whoever stands in can have it too
     */
    List<Option> of(Actor actor, Optional<Application> on, boolean forAbsent) {
        Set<UUID> standsFor = absences.standsFor(actor.accountId());
        Map<UUID, Absence> away = absences.ofOffice(actor).stream()
                .filter(absence -> absence.isOn(absences.today()))
                .collect(Collectors.toMap(Absence::person, Function.identity()));
        boolean withOneself = forAbsent && !standsFor.isEmpty();
        return colleagues.of(actor).stream()
                .filter(one -> !standsFor.contains(one.id()))
                .filter(one -> withOneself || !one.id().equals(actor.accountId()))
                .filter(one -> on.isEmpty() || moves.mayActOn(one.id(), on.get()))
                .map(one -> new Option(one.id().toString(), label(one, away.get(one.id()))))
                .toList();
    }

    private String label(Colleague one, @Nullable Absence away) {
        return away == null
                ? one.name()
                : texts.get("review.work.to.away", one.name(), format.date(away.to()), away.deputyName());
    }
}
