package kz.yntymaq.support;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import kz.yntymaq.account.Actor;
import kz.yntymaq.cooperative.ActivityKind;
import kz.yntymaq.cooperative.CooperativeViews;
import kz.yntymaq.cooperative.charter.Adoption;
import kz.yntymaq.cooperative.charter.FoundingTerms;
import kz.yntymaq.cooperative.charter.Terms;
import kz.yntymaq.cooperative.founding.Founding;
import kz.yntymaq.cooperative.founding.FoundingDecision;
import kz.yntymaq.cooperative.founding.Foundings;
import kz.yntymaq.cooperative.founding.Invitations;
import kz.yntymaq.cooperative.founding.Registrations;
import kz.yntymaq.cooperative.share.Contribution;
import kz.yntymaq.cooperative.share.ShareKind;
import kz.yntymaq.cooperative.share.Shares;
import kz.yntymaq.identity.Bin;
import kz.yntymaq.identity.Iin;
import kz.yntymaq.kernel.Bilingual;
import kz.yntymaq.support.People.Someone;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Makes co-operatives, the way people do: found, invite, accept, close, register, confirm. */
@Component
public class Fixtures {

    private static final BigDecimal SHARE = new BigDecimal("20000");
    private static final AtomicInteger count = new AtomicInteger();

    private final People people;
    private final Foundings foundings;
    private final Invitations invitations;
    private final Registrations registrations;
    private final CooperativeViews pages;
    private final Shares shares;
    private final Terms terms;
    private final Adoption adoption;
    private final JdbcClient jdbc;
    private final TestClock clock;

    Fixtures(
            People people,
            Foundings foundings,
            Invitations invitations,
            Registrations registrations,
            CooperativeViews pages,
            Shares shares,
            Terms terms,
            Adoption adoption,
            JdbcClient jdbc,
            TestClock clock) {
        this.people = people;
        this.foundings = foundings;
        this.invitations = invitations;
        this.registrations = registrations;
        this.pages = pages;
        this.shares = shares;
        this.terms = terms;
        this.adoption = adoption;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * A co-operative and its people.
     *
     * @param members all of them, the chair first
     */
    public record Made(UUID id, Someone chair, List<Someone> members) {

        /** A member who is not the chair. */
        public Someone member() {
            return members.get(1);
        }
    }

    /** One that is being founded: its founders have accepted, the founding is not closed. */
    public Made founding(String seatCode, int founders) {
        Someone chair = people.villager(seatCode);
        int n = count.incrementAndGet();
        UUID id = foundings.begin(
                people.actor(chair),
                new Founding(
                        "Береке " + n,
                        "Береке " + n,
                        Set.of(ActivityKind.PRODUCTION, ActivityKind.SALE),
                        seatCode,
                        SHARE),
                UUID.randomUUID());
        var members = new ArrayList<>(List.of(chair));
        while (members.size() < founders) {
            Someone founder = people.villager(seatCode);
            invitations.invitePerson(people.actor(chair), id, new Iin(founder.iin()));
            UUID invitation = invitations.to(people.actor(founder)).get(0).id();
            invitations.accept(people.actor(founder), invitation, null, SHARE);
            members.add(founder);
        }
        return new Made(id, chair, List.copyOf(members));
    }

    /** A villager whom the chair of a founding has invited. */
    public Someone invited(Actor chair, UUID id) {
        Someone founder = people.villager();
        invitations.invitePerson(chair, id, new Iin(founder.iin()));
        return founder;
    }

    /** One whose registration the district's official has confirmed; four members. */
    public Made active(String seatCode) {
        Made made = claimed(seatCode, 4);
        Actor official = people.actor(people.official(seatCode.substring(0, 4) + "00000"));
        registrations.confirm(
                official, made.id(), pages.findInScopeOf(official, made.id()).version(), UUID.randomUUID());
        return made;
    }

    /** One with a board: its first members, the chair at its head; confirmed as any other. */
    public Made activeWithBoard(String seatCode, int founders, int board) {
        Made made = founding(seatCode, founders);
        Actor chair = people.actor(made.chair());
        LocalDate today = clock.today();
        giveTerms(chair, made.id(), board);
        FoundingDecision alone = unanimous(chair, made.id(), today.minusDays(3), "Мәдениет үйі");
        foundings.close(
                chair,
                made.id(),
                new FoundingDecision(
                        alone.on(),
                        alone.place(),
                        alone.shown(),
                        alone.present(),
                        alone.presiding(),
                        alone.secretary(),
                        alone.votesFor(),
                        alone.votesAgainst(),
                        alone.chair(),
                        made.members().stream().limit(board).map(Someone::id).collect(Collectors.toSet()),
                        alone.signer(),
                        null),
                adoption.brought(made.id()),
                UUID.randomUUID());
        registrations.claim(
                chair, made.id(), Bin.parse(Iins.nextBin()).orElseThrow(), today.minusDays(1), UUID.randomUUID());
        Actor official = people.actor(people.official(seatCode.substring(0, 4) + "00000"));
        registrations.confirm(
                official, made.id(), pages.findInScopeOf(official, made.id()).version(), UUID.randomUUID());
        return made;
    }

    /** The charter is one that the portal does not hold, so that members may be called an hour before a meeting. */
    public void holdNoCharter(UUID cooperative) {
        jdbc.sql("delete from founding_terms where cooperative_id = ?")
                .param(cooperative)
                .update();
    }

    /** The chair records the share of every member as paid in money, a day before today. */
    public void paid(Made made) {
        Actor chair = people.actor(made.chair());
        pages.findChairedBy(chair, made.id())
                .people()
                .forEach(each -> shares.record(
                        chair,
                        made.id(),
                        each.membershipId(),
                        new Contribution(ShareKind.SHARE, SHARE, clock.today().minusDays(1), null),
                        false,
                        UUID.randomUUID()));
    }

    /** One whose chair has entered the registration, which nobody has confirmed yet. */
    public Made claimed(String seatCode, int founders) {
        Made made = founding(seatCode, founders);
        LocalDate today = clock.today();
        closeFounding(people.actor(made.chair()), made.id(), today.minusDays(3), "Мәдениет үйі");
        registrations.claim(
                people.actor(made.chair()),
                made.id(),
                Bin.parse(Iins.nextBin()).orElseThrow(),
                today.minusDays(1),
                UUID.randomUUID());
        return made;
    }

    /** One more villager accepts an invitation of the chair. */
    public Someone invite(Actor chair, UUID id) {
        Someone founder = people.villager();
        invitations.accept(people.actor(founder), null, invitations.inviteByLink(chair, id), SHARE);
        return founder;
    }

    /** The founders agree on terms, meet, and adopt the charter with all votes; the chair chairs. */
    public void closeFounding(Actor chair, UUID id, LocalDate on, String place) {
        giveTerms(chair, id);
        foundings.close(chair, id, unanimous(chair, id, on, place), adoption.brought(id), UUID.randomUUID());
    }

    /** What a founding meeting decides when all are present and agree. */
    public FoundingDecision unanimous(Actor chair, UUID id, LocalDate on, String place) {
        List<UUID> founders = pages.findChairedBy(chair, id).people().stream()
                .map(CooperativeViews.Person::accountId)
                .toList();
        Set<UUID> all = Set.copyOf(founders);
        return new FoundingDecision(
                on,
                place,
                all,
                all,
                chair.accountId(),
                founders.get(founders.size() - 1),
                all,
                Set.of(),
                chair.accountId(),
                Set.of(),
                chair.accountId(),
                null);
    }

    /** The terms of a founding: a chair alone, a fee of 5,000 tenge. */
    public void giveTerms(Actor chair, UUID id) {
        giveTerms(chair, id, null);
    }

    private void giveTerms(Actor chair, UUID id, @Nullable Integer board) {
        terms.save(
                chair,
                id,
                new FoundingTerms.Given(
                        new Bilingual("«Береке» АӨК", "СПК «Береке»"),
                        new Bilingual("Абай көшесі, 5-үй", "ул. Абая, дом 5"),
                        FoundingTerms.Size.SMALL,
                        new BigDecimal("5000"),
                        30,
                        90,
                        board == null ? FoundingTerms.Body.SOLE : FoundingTerms.Body.BOARD,
                        board,
                        3,
                        10,
                        Set.of()),
                -1);
    }
}
