package kz.yntymaq.qualify;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import kz.yntymaq.application.answer.GivenAnswers;
import kz.yntymaq.eligibility.Eligibility;
import kz.yntymaq.eligibility.Facts;
import kz.yntymaq.eligibility.Finding;
import kz.yntymaq.programme.content.AmountFormula;
import kz.yntymaq.programme.content.ApplicantKind;
import kz.yntymaq.programme.content.FigureEntry;
import kz.yntymaq.programme.content.ProgrammeKind;
import kz.yntymaq.programme.content.Question.Role;
import kz.yntymaq.programme.edition.Programmes;
import kz.yntymaq.programme.intake.Intakes;
import kz.yntymaq.programme.priority.Priorities;
import kz.yntymaq.programme.priority.PriorityDirection;
import kz.yntymaq.territory.Territories;
import kz.yntymaq.territory.Territory;
import kz.yntymaq.ui.Format;
import kz.yntymaq.ui.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.util.UriComponentsBuilder;

/** Holds what somebody told against the rules of every programme in force, as an application would be held against them. */
@Service
@Transactional(readOnly = true)
class Qualifying {

    /** The rule about the registration of a co-operative; of one that there is not yet it says nothing. */
    private static final String REGISTRATION = "CooperativeIsRegistered";

    private final Eligibility eligibility;
    private final Programmes programmes;
    private final Territories territories;
    private final Priorities priorities;
    private final Intakes intakes;
    private final Texts texts;
    private final Format format;
    private final Clock clock;

    Qualifying(
            Eligibility eligibility,
            Programmes programmes,
            Territories territories,
            Priorities priorities,
            Intakes intakes,
            Texts texts,
            Format format,
            Clock clock) {
        this.eligibility = eligibility;
        this.programmes = programmes;
        this.territories = territories;
        this.priorities = priorities;
        this.intakes = intakes;
        this.texts = texts;
        this.format = format;
        this.clock = clock;
    }

    /** One answer a programme: first those for what is wanted and for whoever asks, then in the order of the list. */
    List<Answer> answers(List<Offer> offers, Told told) {
        LocalDate today = LocalDate.now(clock);
        BigDecimal mci = programmes.mrp(today.getYear()).orElse(null);
        Territory village = Optional.ofNullable(told.one(Offer.VILLAGE))
                .flatMap(territories::find)
                .orElse(null);
        Priorities.Fit fit = fit(village, told.one(Offer.DIRECTION), today.getYear());
        List<Answer> answers = offers.stream()
                .map(offer -> answer(offer, told, today, mci, village, fit))
                .toList();
        return Stream.concat(
                        answers.stream().filter(Qualifying::isFirst),
                        answers.stream().filter(answer -> !isFirst(answer)))
                .toList();
    }

    /** Code of the programme for which somebody begins: the first of the answers that is for them and for what they want. */
    Optional<String> toBegin(List<Offer> offers, Told told) {
        return answers(offers, told).stream()
                .filter(answer -> answer.wanted() && answer.standing() == Who.Standing.DIRECT)
                .findFirst()
                .map(answer -> answer.offer().programme().code());
    }

    private static boolean isFirst(Answer answer) {
        return answer.wanted() && answer.standing() != Who.Standing.FOR_OTHERS;
    }

    private Answer answer(
            Offer offer,
            Told told,
            LocalDate today,
            @Nullable BigDecimal mci,
            @Nullable Territory village,
            Priorities.@Nullable Fit fit) {
        GivenAnswers given = offer.answers(told);
        var facts = new VisitorFacts(
                offer.edition(),
                given,
                today,
                mci,
                isRegistered(offer, told),
                village == null ? null : new Facts.Place(village.getCode(), village.name(), village.wasEligible(today)),
                fit);
        boolean open = Questionnaire.standing(offer, told).isOpen();
        List<Finding> findings = eligibility.check(facts).stream()
                .filter(finding -> open || !finding.rule().equals(REGISTRATION))
                .toList();
        return new Answer(
                offer,
                Questionnaire.standing(offer, told),
                offer.isFor(told),
                !told.many(Offer.BUY).isEmpty(),
                village == null
                        ? null
                        : territories
                                .find(village.getOblastCode())
                                .map(oblast -> intakes.in(oblast, offer.edition(), today))
                                .orElse(null),
                money(offer, mci, findings),
                calculator(offer, told),
                findings);
    }

    /** A member's co-operative is registered, as the question says; for whom a programme is meant by themselves nothing has to be. */
    private static boolean isRegistered(Offer offer, Told told) {
        Set<ApplicantKind> admitted = Set.copyOf(offer.content().applicants());
        String who = told.one(Offer.WHO);
        return Who.MEMBER.name().equals(who)
                || Who.CHAIR.name().equals(who)
                || (who != null && Who.valueOf(who).standing(admitted) == Who.Standing.DIRECT);
    }

    private Priorities.@Nullable Fit fit(@Nullable Territory village, @Nullable String direction, int year) {
        return village == null || direction == null
                ? null
                : priorities.fit(village.getCode(), PriorityDirection.of(direction), year);
    }

    private Answer.@Nullable Money money(Offer offer, @Nullable BigDecimal mci, List<Finding> findings) {
        AmountFormula amount = offer.content().amount();
        return amount == null
                ? null
                : Stream.of(boundOf(offer, findings), amount.limit(), amount.rate(), amount.share())
                        .flatMap(Stream::ofNullable)
                        .findFirst()
                        .flatMap(offer.content()::figure)
                        .map(figure -> new Answer.Money(figure.name().here(), value(figure, mci), figure.source()))
                        .orElse(null);
    }

    /** The figure that bounds the amount of whoever told so, by the first rule about it that concerns them. */
    private static @Nullable String boundOf(Offer offer, List<Finding> findings) {
        return offer.content()
                .question(Role.AMOUNT)
                .flatMap(asked -> findings.stream()
                        .filter(finding -> asked.code().equals(finding.answer()) && finding.figure() != null)
                        .findFirst())
                .map(Finding::figure)
                .orElse(null);
    }

    private String value(FigureEntry figure, @Nullable BigDecimal mci) {
        if (figure.unit() == FigureEntry.Unit.TENGE) {
            return format.money(figure.value());
        }
        return figure.unit() == FigureEntry.Unit.MCI && mci != null
                ? format.money(figure.value().multiply(mci))
                : texts.get(figure.unit().key(), format.number(figure.value()));
    }

    /** The calculator of this kind of support, with what was told of the money. */
    private static String calculator(Offer offer, Told told) {
        if (offer.content().kind() != ProgrammeKind.MICROCREDIT) {
            return offer.content().kind().isLent() || offer.content().amount() == null
                    ? "/calculator"
                    : "/calculator/subsidy/" + offer.programme().code();
        }
        var address = UriComponentsBuilder.fromPath("/calculator/loan");
        Optional.ofNullable(told.one(Offer.input(Role.AMOUNT))).ifPresent(sum -> address.queryParam("amount", sum));
        Optional.ofNullable(told.one(Offer.input(Role.TERM))).ifPresent(months -> address.queryParam("months", months));
        Optional.ofNullable(told.one(Offer.input(Role.GRACE))).ifPresent(months -> address.queryParam("grace", months));
        return address.toUriString();
    }
}
