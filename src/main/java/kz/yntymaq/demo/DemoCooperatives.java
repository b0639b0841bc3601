package kz.yntymaq.demo;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import kz.yntymaq.cooperative.ActivityKind;
import kz.yntymaq.cooperative.CooperativeViews;
import kz.yntymaq.cooperative.founding.Founding;
import kz.yntymaq.cooperative.founding.Foundings;
import kz.yntymaq.cooperative.founding.Invitations;
import kz.yntymaq.cooperative.founding.Registrations;
import kz.yntymaq.cooperative.membership.Memberships;
import kz.yntymaq.cooperative.promise.Promise;
import kz.yntymaq.demo.DemoFoundings.Past;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Founds the demonstration's co-operatives, by the same steps as people do. */
@Component
@Profile("demo")
public class DemoCooperatives {

    private static final BigDecimal SHARE = new BigDecimal("150000");

    /** Days since the oldest co-operatives were founded, and since the state registered them: before all that they apply for. */
    private static final long FOUNDED = 148;

    static final long REGISTERED = 146;

    private static final Past ORDINARY = new Past(FOUNDED, 3, false);

    private final DemoPeople people;
    private final DemoClock clock;
    private final Foundings foundings;
    private final Invitations invitations;
    private final Registrations registrations;
    private final Memberships memberships;
    private final CooperativeViews pages;
    private final DemoFoundings held;
    private final DemoSignatures signatures;

    DemoCooperatives(
            DemoPeople people,
            DemoClock clock,
            Foundings foundings,
            Invitations invitations,
            Registrations registrations,
            Memberships memberships,
            CooperativeViews pages,
            DemoFoundings held,
            DemoSignatures signatures) {
        this.people = people;
        this.clock = clock;
        this.foundings = foundings;
        this.invitations = invitations;
        this.registrations = registrations;
        this.memberships = memberships;
        this.pages = pages;
        this.held = held;
        this.signatures = signatures;
    }

    /** Milk in Zerendi: registered; one person asks to join, and promises a thing with money beside it. */
    UUID bereke() {
        UUID id = registered(
                "Береке-Зеренді",
                Set.of(ActivityKind.PROCESSING, ActivityKind.SALE),
                "115630100",
                "40000011",
                DemoPerson.DISTRICT_OFFICIAL,
                DemoPerson.CHAIR,
                DemoPerson.ZERENDI_1,
                DemoPerson.ZERENDI_2,
                DemoPerson.ZERENDI_3);
        var cooler = new Promise("Сүт салқындатқыш, 200 литр", SHARE.subtract(new BigDecimal("5000")));
        clock.daysAgo(
                3,
                () -> memberships.ask(people.actor(DemoPerson.ZERENDI_4), id, SHARE, cooler, null, UUID.randomUUID()));
        return id;
    }

    /** Grain in Zerendi. */
    UUID grain() {
        return registered(
                "Зеренді дәні",
                Set.of(ActivityKind.PRODUCTION),
                "115630280",
                "40000022",
                DemoPerson.DISTRICT_OFFICIAL,
                DemoPerson.ZERENDI_2,
                DemoPerson.ZERENDI_3,
                DemoPerson.KUSEP_2);
    }

    /** Services in Kusep. */
    UUID services() {
        return registered(
                "Ақ бұлақ",
                Set.of(ActivityKind.SERVICE),
                "115647300",
                "40000033",
                DemoPerson.DISTRICT_OFFICIAL,
                DemoPerson.KUSEP_1,
                DemoPerson.ZERENDI_1,
                DemoPerson.ZERENDI_2);
    }

    /** Common purchases in Zerendi. */
    UUID supplies() {
        return registered(
                "Зеренді жабдық",
                Set.of(ActivityKind.SUPPLY),
                "115630380",
                "40000077",
                DemoPerson.DISTRICT_OFFICIAL,
                DemoPerson.ZERENDI_3,
                DemoPerson.KUSEP_1,
                DemoPerson.KUSEP_2);
    }

    /** Honey in Burabay. */
    UUID honey() {
        return registered(
                "Бурабай балы",
                Set.of(ActivityKind.PRODUCTION, ActivityKind.SALE),
                "117057100",
                "40000044",
                DemoPerson.DISTRICT_OFFICIAL_OF_BURABAY,
                DemoPerson.CHAIR_OF_BEE_KEEPERS,
                DemoPerson.BURABAY_1,
                DemoPerson.BURABAY_2);
    }

    /** Fruit in Sayram. */
    UUID fruit() {
        return registered(
                "Сайрам жемісі",
                Set.of(ActivityKind.PROCESSING, ActivityKind.STORAGE),
                "615255100",
                "40000055",
                DemoPerson.DISTRICT_OFFICIAL_OF_SAYRAM,
                DemoPerson.CHAIR_IN_TURKISTAN,
                DemoPerson.SAYRAM_1,
                DemoPerson.SAYRAM_2);
    }

    /** Milk of a village in Zerendi; its application is ready and waits for its chair. */
    UUID milk() {
        return registered(
                "Зеренді сүті",
                Set.of(ActivityKind.PROCESSING),
                "115630100",
                "40000088",
                DemoPerson.DISTRICT_OFFICIAL,
                DemoPerson.ZERENDI_4,
                DemoPerson.KUSEP_1,
                DemoPerson.KUSEP_2);
    }

    /** Greenhouses in Sayram: founders have signed the list, who presided the minutes; the chair has entered the BIN, the akimat has yet to confirm. */
    void greenhouses() {
        UUID id = founded(
                new Past(30, 3, false),
                "Құтарыс жылыжайы",
                Set.of(ActivityKind.PRODUCTION),
                "615263100",
                30,
                DemoPerson.CHAIR_OF_GREENHOUSES,
                DemoPerson.SAYRAM_3,
                DemoPerson.SAYRAM_4);
        clock.daysAgo(
                29,
                () -> Stream.of(DemoPerson.CHAIR_OF_GREENHOUSES, DemoPerson.SAYRAM_3, DemoPerson.SAYRAM_4)
                        .forEach(founder -> signatures.signFounders(founder, id)));
        clock.daysAgo(29, () -> signatures.signMinutes(DemoPerson.CHAIR_OF_GREENHOUSES, id));
        clock.daysAgo(
                2,
                () -> registrations.claim(
                        people.actor(DemoPerson.CHAIR_OF_GREENHOUSES),
                        id,
                        DemoFoundings.bin("40000066", daysAgo(9)),
                        daysAgo(9),
                        UUID.randomUUID()));
    }

    /** A store in Kusep that is still being founded: two founders, the third is invited. */
    void store() {
        clock.daysAgo(5, () -> {
            UUID id = begun(
                    "Күсеп қоймасы",
                    Set.of(ActivityKind.STORAGE),
                    "115647100",
                    DemoPerson.CHAIR_OF_FOUNDING,
                    DemoPerson.KUSEP_2);
            invitations.invitePerson(people.actor(DemoPerson.CHAIR_OF_FOUNDING), id, DemoPerson.FARMER.iin());
            held.agree(DemoPerson.CHAIR_OF_FOUNDING, id, true);
            held.bringTractor(DemoPerson.CHAIR_OF_FOUNDING, id);
        });
    }

    /** Credit among members in Kusep, whose three founders are gathered. */
    UUID credit() {
        var id = new UUID[1];
        clock.daysAgo(4, () -> {
            id[0] = begun(
                    "Күсеп серпіні",
                    Set.of(ActivityKind.CREDIT),
                    "115647100",
                    DemoPerson.CHAIR_OF_FOUNDING,
                    DemoPerson.ZERENDI_2,
                    DemoPerson.KUSEP_2);
            held.agree(DemoPerson.CHAIR_OF_FOUNDING, id[0], false);
        });
        return id[0];
    }

    private UUID registered(
            String name,
            Set<ActivityKind> kinds,
            String seat,
            String bin,
            DemoPerson official,
            DemoPerson chair,
            DemoPerson... founders) {
        return registered(ORDINARY, name, kinds, seat, bin, official, chair, founders);
    }

    /** One whose registration the district confirmed. */
    public UUID registered(
            Past past,
            String name,
            Set<ActivityKind> kinds,
            String seat,
            String bin,
            DemoPerson official,
            DemoPerson chair,
            DemoPerson... founders) {
        UUID id = founded(past, name, kinds, seat, FOUNDED, chair, founders);
        clock.daysAgo(
                REGISTERED - 1,
                () -> registrations.claim(
                        people.actor(chair),
                        id,
                        DemoFoundings.bin(bin, daysAgo(past.registered())),
                        daysAgo(past.registered()),
                        UUID.randomUUID()));
        clock.daysAgo(REGISTERED - 2, () -> {
            var actor = people.actor(official);
            registrations.confirm(actor, id, pages.findInScopeOf(actor, id).version(), UUID.randomUUID());
        });
        return id;
    }

    private UUID founded(
            Past past,
            String name,
            Set<ActivityKind> kinds,
            String seat,
            long ago,
            DemoPerson chair,
            DemoPerson... founders) {
        var id = new UUID[1];
        clock.daysAgo(ago, () -> {
            id[0] = begun(name, kinds, seat, chair, founders);
            held.agree(chair, id[0], past.board(), past.years());
            held.bringMoney(id[0], SHARE, chair, founders);
            foundings.close(
                    people.actor(chair),
                    id[0],
                    held.decided(chair, id[0], daysAgo(past.held()), past.board()),
                    held.brought(id[0]),
                    UUID.randomUUID());
        });
        return id[0];
    }

    private UUID begun(String name, Set<ActivityKind> kinds, String seat, DemoPerson chair, DemoPerson... founders) {
        var actor = people.actor(chair);
        UUID id = foundings.begin(
                actor, new Founding(name, DemoFoundings.inRussianLetters(name), kinds, seat, SHARE), UUID.randomUUID());
        List.copyOf(Arrays.asList(founders)).forEach(founder -> {
            invitations.invitePerson(actor, id, founder.iin());
            var invited = people.actor(founder);
            UUID invitation = invitations.to(invited).get(0).id();
            invitations.accept(invited, invitation, null, SHARE);
        });
        return id;
    }

    private LocalDate daysAgo(long days) {
        return LocalDate.ofInstant(clock.ofNow().instant(), clock.getZone()).minusDays(days);
    }
}
