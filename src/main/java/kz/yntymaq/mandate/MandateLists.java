package kz.yntymaq.mandate;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.yntymaq.account.Accounts;
import kz.yntymaq.account.Actor;
import kz.yntymaq.account.PersonName;
import kz.yntymaq.account.acting.Matter;
import kz.yntymaq.account.acting.OnBehalf;
import kz.yntymaq.account.acting.Power;
import kz.yntymaq.account.waiting.Waiting;
import kz.yntymaq.applicant.Applicant;
import kz.yntymaq.applicant.Applicants;
import kz.yntymaq.audit.AuditEntries;
import kz.yntymaq.ui.Option;
import kz.yntymaq.ui.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What giver and helper see of their mandates, and what was done under them. */
@Component
@Transactional(readOnly = true)
public class MandateLists {

    private static final int MOST_DEEDS = 50;

    private final MandateRepository mandates;
    private final Accounts accounts;
    private final Applicants applicants;
    private final AuditEntries entries;
    private final Standing standing;
    private final Texts texts;
    private final Clock clock;

    MandateLists(
            MandateRepository mandates,
            Accounts accounts,
            Applicants applicants,
            AuditEntries entries,
            Standing standing,
            Texts texts,
            Clock clock) {
        this.mandates = mandates;
        this.accounts = accounts;
        this.applicants = applicants;
        this.entries = entries;
        this.standing = standing;
        this.texts = texts;
        this.clock = clock;
    }

    /** Something that a helper did. @param who the helper */
    public record Deed(Instant at, String who, String what) {}

    /** Those that the actor gave, the newest first. */
    List<MandateLine> given(Actor giver) {
        return lines(mandates.findGivenBy(giver.accountId()), Mandate::getHelperId);
    }

    /** Those that a person gave and that can still be ended; the caller has checked who asks. */
    List<MandateLine> openGivenBy(UUID giver) {
        return lines(mandates.findOpenGivenBy(giver), Mandate::getHelperId).stream()
                .filter(MandateLine::open)
                .toList();
    }

    /** Those that wait for this person to accept; who only claims an IIN does not learn what is offered to it. */
    List<MandateLine> offeredTo(Actor person) {
        if (!person.isConfirmed()) {
            return List.of();
        }
        return lines(
                lasting(mandates.findOfferedTo(accounts.iin(person.accountId()).digits(), person.accountId())),
                Mandate::getGiverId);
    }

    /** Those under which this person may act today. */
    List<MandateLine> heldBy(Actor person) {
        return lines(lasting(mandates.findHeldBy(person.accountId())), Mandate::getGiverId);
    }

    /** The open ones that were given to a co-operative; the caller has checked who asks. */
    public List<MandateLine> ofCooperative(UUID cooperative) {
        return lines(
                mandates.findOpenOfCooperative(cooperative).stream()
                        .filter(this::isInTime)
                        .toList(),
                Mandate::getGiverId);
    }

    /** Those whom a co-operative named under these of its mandates; the caller has checked who asks. */
    public List<MandateLine> named(Collection<UUID> under) {
        return lines(mandates.findOpenThrough(under), Mandate::getHelperId);
    }

    /** What a helper may be let do: who has nothing but the own profile to entrust has nothing to send. @param matters for what */
    public List<Option> powers(List<Option> matters) {
        return matters.size() > 1
                ? powers(Power.values())
                : Stream.of(Power.VIEW, Power.PREPARE)
                        .map(power -> new Option(power.name(), texts.get(power.key(Matter.PERSON)), null))
                        .toList();
    }

    /** On paper nobody is given leave to send. */
    public List<Option> powersWithoutSending() {
        return powers(Power.VIEW, Power.PREPARE);
    }

    private List<Option> powers(Power... powers) {
        return Arrays.stream(powers)
                .map(power -> new Option(power.name(), texts.get(power.key()), texts.get(power.key() + ".hint")))
                .toList();
    }

    private List<Mandate> lasting(List<Mandate> found) {
        List<Mandate> inTime = found.stream().filter(this::isInTime).toList();
        Set<UUID> lost = lost(inTime);
        return inTime.stream().filter(each -> !lost.contains(each.getId())).toList();
    }

    /** Given to a co-operative that helps no more, or to somebody who acts for it no more; ended already or about to be. */
    private Set<UUID> lost(List<Mandate> found) {
        List<Mandate> ofCooperatives = found.stream()
                .filter(each -> each.getWay() != null || each.getHelperCooperativeId() != null)
                .toList();
        Set<UUID> stopped =
                standing.stopped(ofCooperatives.stream().map(Mandate::getId).toList());
        return ofCooperatives.stream()
                .filter(each -> each.getState() == Mandate.State.LOST
                        ? each.getCooperativeId() == null || stopped.contains(each.getId())
                        : each.getState().isOpen() && stopped.contains(each.getId()))
                .map(Mandate::getId)
                .collect(Collectors.toSet());
    }

    /** Names of the co-operatives through which people were named, by the mandate that each has. */
    private Map<UUID, String> ways(List<Mandate> found) {
        return mandates
                .findByIdIn(found.stream()
                        .flatMap(each -> Stream.ofNullable(each.getWay()))
                        .map(Way::through)
                        .collect(Collectors.toSet()))
                .stream()
                .collect(Collectors.toMap(Mandate::getId, Mandate::getCalled));
    }

    /** What helpers did for the actor, the newest first. */
    List<Deed> doneFor(Actor giver) {
        List<AuditEntries.Entry> done = entries.doneFor(giver.accountId(), MOST_DEEDS);
        Map<UUID, PersonName> names = accounts.names(done.stream()
                .map(AuditEntries.Entry::account)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet()));
        Map<UUID, String> through = through(done);
        return done.stream()
                .map(entry -> new Deed(
                        entry.at(),
                        by(Optional.ofNullable(names.get(entry.account())), through.get(entry.through())),
                        texts.find("admin.audit.action." + entry.action()).orElse(entry.action())))
                .toList();
    }

    private static String by(Optional<PersonName> helper, @Nullable String cooperative) {
        String name = helper.map(PersonName::full).orElse("");
        return cooperative == null ? name : OnBehalf.named(name, cooperative);
    }

    /** Names of the co-operatives through which it was done. */
    private Map<UUID, String> through(List<AuditEntries.Entry> done) {
        Set<UUID> ids = done.stream()
                .map(AuditEntries.Entry::through)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        return applicants.facts(ids).entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, each -> each.getValue().name()));
    }

    /** Whether a person chairs a co-operative, which can help by its members. */
    boolean isChair(UUID person) {
        return !applicants.cooperativesOf(person).isEmpty();
    }

    /** For what a person can give a mandate: the profile, the own applications, and those of each co-operative that they chair. */
    public List<Option> matters(UUID giver) {
        return Stream.concat(
                        Stream.of(
                                new Option(MandateFields.SELF, texts.get("mandate.for.self")),
                                new Option(giver.toString(), texts.get("mandate.for.own"))),
                        applicants.cooperativesOf(giver).stream()
                                .map(each -> new Option(
                                        each.id().toString(), texts.get("mandate.for.cooperative", each.name()))))
                .toList();
    }

    private List<MandateLine> lines(List<Mandate> found, Function<Mandate, @Nullable UUID> other) {
        Map<UUID, PersonName> names = accounts.names(
                found.stream().map(other).filter(Objects::nonNull).collect(Collectors.toSet()));
        Map<UUID, ? extends Applicant> cooperatives = applicants.facts(found.stream()
                .map(Mandate::getCooperativeId)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet()));
        Set<UUID> lost = lost(found);
        Map<UUID, String> ways = ways(found);
        return found.stream()
                .map(each -> line(
                        each,
                        Optional.ofNullable(names.get(other.apply(each))),
                        cooperatives.get(each.getCooperativeId()),
                        lost.contains(each.getId()),
                        each.getWay() == null ? null : ways.get(each.getWay().through())))
                .toList();
    }

    /** @param way name of the co-operative through which it was given, null for none */
    private MandateLine line(
            Mandate mandate,
            Optional<PersonName> other,
            @Nullable Applicant cooperative,
            boolean lost,
            @Nullable String way) {
        boolean over = !isInTime(mandate) && (mandate.getState().isOpen() || mandate.isUnanswered());
        boolean stopped = !over && lost;
        Paper paper = mandate.getPaper();
        return new MandateLine(
                mandate.getId(),
                other.map(PersonName::full).orElseGet(() -> called(mandate)),
                cooperative == null
                        ? null
                        : cooperative.isPerson() ? texts.get("mandate.for.own.short") : cooperative.name(),
                mandate.powerKey(),
                mandate.getValidUntil(),
                way,
                paper == null ? null : paper.office().here(),
                "mandate.state." + (over ? "OVER" : stopped ? "STOPPED" : mandate.stateName()),
                mandate.getState() == Mandate.State.OFFERED && !over && !stopped,
                mandate.getWay(),
                mandate.getState().isOpen() && !over && !stopped);
    }

    private String called(Mandate mandate) {
        if (mandate.getWay() != null) {
            return mandate.getCalled(); // a member's name, with nothing of the IIN
        }
        return mandate.getHelperCooperativeId() == null
                ? texts.get("mandate.called.as", mandate.getCalled(), mandate.getIinEnd())
                : texts.get("mandate.called.cooperative", mandate.getCalled());
    }

    private boolean isInTime(Mandate mandate) {
        return !mandate.isOver(LocalDate.now(clock));
    }

    /** Tells a person of the mandates that are offered to them and that they have not answered. */
    @Component("mandateOffersWait")
    static class OffersWait implements Waiting {

        private final MandateLists lists;
        private final Texts texts;

        OffersWait(MandateLists lists, Texts texts) {
            this.lists = lists;
            this.texts = texts;
        }

        @Override
        public List<Waiting.Matter> of(Actor actor) {
            List<MandateLine> offers = lists.offeredTo(actor);
            if (offers.isEmpty()) {
                return List.of();
            }
            String told = offers.stream()
                    .map(each -> each.through() == null
                            ? texts.get("mandate.waiting.text", each.who())
                            : texts.get("mandate.waiting.named", each.who(), each.through()))
                    .distinct()
                    .collect(Collectors.joining(" "));
            return List.of(new Waiting.Matter(
                    Kind.MANDATE,
                    texts.get("mandate.waiting", offers.size()),
                    told + " " + texts.get("mandate.waiting.until"),
                    texts.get("mandate.waiting.button"),
                    MandateMessages.HELD));
        }
    }
}
