package kz.yntymaq.demo;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.yntymaq.account.Actor;
import kz.yntymaq.cooperative.CooperativeViews;
import kz.yntymaq.cooperative.absentee.AbsenteeAnswering;
import kz.yntymaq.cooperative.absentee.AbsenteeCounting;
import kz.yntymaq.cooperative.absentee.AbsenteePreparation;
import kz.yntymaq.cooperative.assembly.Assemblies;
import kz.yntymaq.cooperative.assembly.AssemblyConduct;
import kz.yntymaq.cooperative.assembly.Proposed;
import kz.yntymaq.cooperative.charter.Adoption;
import kz.yntymaq.cooperative.charter.CharterItem;
import kz.yntymaq.cooperative.charter.CharterWording;
import kz.yntymaq.cooperative.charter.FounderPart;
import kz.yntymaq.cooperative.charter.FounderParts;
import kz.yntymaq.cooperative.charter.FoundingTerms;
import kz.yntymaq.cooperative.charter.Terms;
import kz.yntymaq.cooperative.founding.FoundingDecision;
import kz.yntymaq.identity.Bin;
import kz.yntymaq.kernel.Bilingual;
import kz.yntymaq.voting.Choice;
import kz.yntymaq.voting.Votes;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** What the founders of the demonstration agree on, how their meetings decide, and how members change a charter in absence. */
@Component
@Profile("demo")
public class DemoFoundings {

    private static final int BOARD = 3;
    private static final int YEARS = 3;
    private static final int DECIDED = 19;
    private static final int COUNTED = 3;
    private static final int ASKED = 12;
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("yyMM");
    private static final String KAZAKH = "әғқңөұүһіӘҒҚҢӨҰҮҺІ";
    private static final String RUSSIAN = "агкноуухиАГКНОУУХИ";

    /**
     * How a co-operative began.
     *
     * @param held days since its founding meeting, which may have been long before the portal learned of it
     * @param years for which its bodies are elected
     * @param board whether it has a board of three
     */
    public record Past(long held, int years, boolean board) {

        /** Days since the state registered it. */
        long registered() {
            return held - 2;
        }
    }

    private final DemoPeople people;
    private final CooperativeViews pages;
    private final Terms terms;
    private final FounderParts parts;
    private final Adoption adoption;
    private final AbsenteePreparation absentee;
    private final AbsenteeAnswering answering;
    private final AbsenteeCounting counting;
    private final Assemblies assemblies;
    private final AssemblyConduct conduct;
    private final Votes votes;
    private final DemoClock clock;

    DemoFoundings(
            DemoPeople people,
            CooperativeViews pages,
            Terms terms,
            FounderParts parts,
            Adoption adoption,
            AbsenteePreparation absentee,
            AbsenteeAnswering answering,
            AbsenteeCounting counting,
            Assemblies assemblies,
            AssemblyConduct conduct,
            Votes votes,
            DemoClock clock) {
        this.people = people;
        this.pages = pages;
        this.terms = terms;
        this.parts = parts;
        this.adoption = adoption;
        this.absentee = absentee;
        this.answering = answering;
        this.counting = counting;
        this.assemblies = assemblies;
        this.conduct = conduct;
        this.votes = votes;
        this.clock = clock;
    }

    /** What founders agree on before they meet. @param board whether three of them make a board */
    void agree(DemoPerson chair, UUID id, boolean board) {
        agree(chair, id, board, YEARS);
    }

    /** The same. @param years for which bodies are elected */
    void agree(DemoPerson chair, UUID id, boolean board, int years) {
        var actor = people.actor(chair);
        CooperativeViews.Page page = pages.findChairedBy(actor, id);
        terms.save(
                actor,
                id,
                new FoundingTerms.Given(
                        new Bilingual("«" + page.nameKk() + "» АӨК", "СПК «" + page.nameRu() + "»"),
                        new Bilingual("Абай көшесі, 5-үй", "ул. Абая, дом 5"),
                        FoundingTerms.Size.SMALL,
                        new BigDecimal("5000"),
                        30,
                        90,
                        board ? FoundingTerms.Body.BOARD : FoundingTerms.Body.SOLE,
                        board ? BOARD : null,
                        years,
                        2,
                        Set.of()),
                -1);
    }

    /** Founders who meet in the portal now: they vote on the charter, and one of them is still awaited. */
    void meet(UUID id) {
        Actor chair = people.actor(DemoPerson.CHAIR_OF_FOUNDING);
        Actor secretary = people.actor(DemoPerson.ZERENDI_2);
        UUID meeting = assemblies.open(
                chair,
                id,
                new Proposed(
                        "Ауыл клубы",
                        chair.accountId(),
                        secretary.accountId(),
                        chair.accountId(),
                        Set.of(),
                        chair.accountId(),
                        null),
                UUID.randomUUID());
        conduct.attend(chair, id, meeting);
        conduct.attend(secretary, id, meeting);
        List<Votes.Facts> agenda = votes.of(meeting);
        UUID first = agenda.get(0).id();
        conduct.openQuestion(chair, id, meeting, first);
        conduct.cast(chair, id, meeting, first, Choice.YES);
        conduct.cast(secretary, id, meeting, first, Choice.YES);
        conduct.closeQuestion(chair, id, meeting, first, 0);
        conduct.openQuestion(chair, id, meeting, agenda.get(1).id());
        conduct.cast(chair, id, meeting, agenda.get(1).id(), Choice.YES);
    }

    /** A meeting at which all were present and agreed. @param board whether the first three made a board */
    FoundingDecision decided(DemoPerson chair, UUID id, LocalDate on, boolean board) {
        UUID elected = people.actor(chair).accountId();
        List<UUID> founders = pages.findChairedBy(people.actor(chair), id).people().stream()
                .map(CooperativeViews.Person::accountId)
                .toList();
        Set<UUID> all = Set.copyOf(founders);
        return new FoundingDecision(
                on,
                "Ауыл клубы",
                all,
                all,
                elected,
                founders.get(founders.size() - 1),
                all,
                Set.of(),
                elected,
                board ? Set.copyOf(founders.subList(0, BOARD)) : Set.of(),
                elected,
                null);
    }

    /** What the founders bring, as the meeting heard it. */
    String brought(UUID id) {
        return parts.brought(id);
    }

    /** All of them bring money. */
    void bringMoney(UUID id, BigDecimal share, DemoPerson chair, DemoPerson... others) {
        var money = new FounderPart.Given(null, null, null);
        parts.save(people.actor(chair), id, share, money, -1);
        for (DemoPerson each : others) {
            parts.save(people.actor(each), id, share, money, -1);
        }
    }

    /** A founder brings money and a tractor. */
    void bringTractor(DemoPerson founder, UUID id) {
        var tractor = new Bilingual("«Беларус-82» тракторы, 2019 жылғы", "трактор «Беларус-82», 2019 года");
        parts.save(
                people.actor(founder),
                id,
                new BigDecimal("150000"),
                new FounderPart.Given(tractor, new BigDecimal("30000"), null, null),
                -1);
    }

    /** A Kazakh name as Russian papers write it. */
    static String inRussianLetters(String name) {
        return name.chars()
                .mapToObj(letter -> {
                    int at = KAZAKH.indexOf(letter);
                    return String.valueOf(at < 0 ? (char) letter : RUSSIAN.charAt(at));
                })
                .collect(Collectors.joining());
    }

    /** A synthetic BIN: the year and month of the registration, the digits as given, the control digit that fits. */
    static Bin bin(String end, LocalDate registeredOn) {
        String digits = MONTH.format(registeredOn) + end;
        for (char control = '0'; control <= '9'; control++) {
            var bin = Bin.parse(digits.substring(0, 11) + control);
            if (bin.isPresent()) {
                return bin.get();
            }
        }
        throw new IllegalArgumentException(digits);
    }

    /** In absence, in writing: a change of the charter that was adopted, and one on which a member has answered, another on paper. */
    void absentee(UUID cooperative) {
        List<Actor> members = Stream.of(
                        DemoPerson.CHAIR, DemoPerson.ZERENDI_1, DemoPerson.ZERENDI_2, DemoPerson.ZERENDI_3)
                .map(people::actor)
                .toList();
        Actor chair = members.get(0);
        UUID decided = asked(
                cooperative,
                DECIDED,
                more(
                        cooperative,
                        CharterItem.FUNDS,
                        new Bilingual(
                                "Резерв қорына жыл сайын таза табыстың оннан бірі бөлінеді.",
                                "В резервный фонд ежегодно направляют десятую часть чистого дохода.")));
        clock.daysAgo(
                DECIDED - 1, () -> members.forEach(each -> answering.answer(each, cooperative, decided, Choice.YES)));
        clock.daysAgo(COUNTED, () -> {
            counting.close(chair, cooperative, decided);
            counting.confirm(chair, cooperative, decided);
        });
        UUID running = asked(
                cooperative,
                2,
                more(
                        cooperative,
                        CharterItem.PARTICIPATION,
                        new Bilingual(
                                "Мүше сүтті таңғы тоғызға дейін тапсырады.",
                                "Член сдаёт молоко до девяти часов утра.")));
        clock.daysAgo(1, () -> {
            answering.answer(chair, cooperative, running, Choice.YES);
            answering.record(
                    chair,
                    cooperative,
                    running,
                    membership(chair, cooperative, members.get(2)),
                    Choice.NO,
                    LocalDate.now(clock));
        });
    }

    private UUID membership(Actor chair, UUID cooperative, Actor member) {
        return pages.findChairedBy(chair, cooperative).people().stream()
                .filter(each -> each.accountId().equals(member.accountId()))
                .findFirst()
                .orElseThrow()
                .membershipId();
    }

    /** Members are asked for twelve days. @param ago days */
    private UUID asked(UUID cooperative, int ago, CharterWording.Change change) {
        Actor chair = people.actor(DemoPerson.CHAIR);
        var vote = new UUID[1];
        clock.daysAgo(ago, () -> {
            vote[0] = absentee.begin(chair, cooperative);
            absentee.put(chair, cooperative, vote[0], change);
            absentee.ask(chair, cooperative, vote[0], LocalDate.now(clock).plusDays(ASKED));
        });
        return vote[0];
    }

    /** An item with a sentence more. */
    private CharterWording.Change more(UUID cooperative, CharterItem item, Bilingual sentence) {
        Bilingual before = adoption.inForce(cooperative).orElseThrow().of(item);
        return new CharterWording.Change(
                item, new Bilingual(before.kk() + " " + sentence.kk(), before.ru() + " " + sentence.ru()), null, 0);
    }
}
