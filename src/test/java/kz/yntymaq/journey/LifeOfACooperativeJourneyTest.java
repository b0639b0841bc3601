package kz.yntymaq.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.yntymaq.kernel.Language;
import kz.yntymaq.ledger.Balances;
import kz.yntymaq.support.Background;
import kz.yntymaq.support.Journey;
import kz.yntymaq.support.JourneyTest;
import kz.yntymaq.support.People.Someone;
import kz.yntymaq.support.ReadyDrafts;
import kz.yntymaq.support.TestClock;
import kz.yntymaq.support.Visitor;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The life of a co-operative on phones: founded, joined, met, voted in secret, traded, paid, left; its books tie at every step. */
@JourneyTest
class LifeOfACooperativeJourneyTest {

    private static final String ZERENDI = "115600000";
    private static final String VILLAGE = "115630100";
    private static final String NAME = "Ортақ өріс";
    private static final Pattern CODE = Pattern.compile("(?:[0-9A-HJKMNP-TV-Z]{4} ){5}[0-9A-HJKMNP-TV-Z]{4}");

    /** Accounts whose side counts up. */
    private static final Set<String> LEFT = Set.of("MONEY", "PROPERTY", "INCOME");

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Balances balances;

    @Autowired
    private TestClock clock;

    @Autowired
    private Background background;

    @Test
    void members_really_decide(Journey journey) throws IOException {
        new Life(journey).tell();
    }

    private final class Life {

        private final Journey journey;
        private final Someone first;
        private final Someone second;
        private final Someone third;
        private final Someone fourth;
        private final Someone official;
        private final FoundingSteps steps;
        private String base = "";

        Life(Journey journey) {
            this.journey = journey;
            List<Someone> neighbours = journey.people().villagers(4, VILLAGE);
            first = neighbours.get(0);
            second = neighbours.get(1);
            third = neighbours.get(2);
            fourth = neighbours.get(3);
            official = journey.people().official(ZERENDI);
            steps = new FoundingSteps(NAME, neighbours.subList(0, 3), 1, this::arrives);
        }

        void tell() throws IOException {
            Visitor chair = arrives(first);
            base = steps.found(chair);
            steps.register(chair, base, "260340000042", official);
            foundersPay(chair);
            aFourthIsAdmittedByAVote(chair);
            theFourthPays();
            aSeasonOfDeliveries();
            String period = paymentsAreDrafted();
            theThirdWantsToLeave();
            theYearlyMeeting(period);
            theNewChairPays(period);
            theCharterIsChangedInAbsence();
            anApplicationIsSentOnTheDecision();
            aMeetingDecidesOnThePayOut();
            theThirdIsPaid();
        }

        private void foundersPay(Visitor chair) {
            contributes(chair, first, "150 000");
            contributes(chair, second, "120 000");
            contributes(chair, third, "120 000");
            tie("SHARES", "390000", Map.of(first, "150000", second, "120000", third, "120000"));
        }

        private void contributes(Visitor chair, Someone member, String amount) {
            chair.open(base + "/shares")
                    .press(member.name().full())
                    .press("#share.new")
                    .choose("kind", "#share.kind.SHARE")
                    .choose("form", "#share.form.MONEY")
                    .type("amount", amount)
                    .type("on", "23.11.2026")
                    .press("#share.new.button");
        }

        private void aFourthIsAdmittedByAVote(Visitor chair) {
            arrives(fourth)
                    .open("/cooperatives")
                    .press(NAME)
                    .press("#cooperative.join")
                    .type("share", "90000")
                    .tick("charter")
                    .press("#cooperative.join.button");
            String meeting = planned(chair, "25.11.2026");
            put(chair, meeting, "ADMISSION", fourth);
            called(chair, meeting);
            clock.advance(Duration.ofHours(49));
            Visitor leads = arrives(first);
            Visitor secretary = opened(leads, meeting, first, second, third);
            vote(leads, secretary, meeting, fourth.name().full());
            leads.see("#meeting.effect.DONE.ADMISSION", "3 × 3 ≥ 2 × 3", "2 × 3 > 3");
            closed(leads, secretary, meeting);
            background.await();
            arrives(fourth).open("/cabinet/inbox").see("қабылдады");
        }

        private void theFourthPays() {
            Visitor chair = arrives(first);
            chair.open(base + "/members")
                    .press("#cooperative.payment")
                    .type("share", "90000")
                    .type("fee", "5000")
                    .type("paidOn", "25.11.2026")
                    .press("#cooperative.payment.button");
            tie("SHARES", "485000", ofFour());
            arrives(fourth).open(base).see(NAME);
        }

        private void aSeasonOfDeliveries() {
            Visitor chair = arrives(first);
            chair.open(base + "/trade/products")
                    .type("name", "Сүт")
                    .choose("unit", "#trade.unit.LITRE")
                    .press("#trade.products.button");
            delivers(chair, second, "100");
            delivers(chair, third, "200");
            delivers(chair, fourth, "300");
            arrives(fourth).open(base + "/trade/own").see("54\u00a0000\u00a0₸");
        }

        private void delivers(Visitor chair, Someone member, String litres) {
            chair.open(base + "/trade/new/delivery")
                    .choose("member", numbered(member))
                    .type("quantity", litres)
                    .type("price", "180")
                    .press("#trade.new.button")
                    .see("#trade.done.recorded");
        }

        private String numbered(Someone member) {
            return jdbc.sql("""
                    select s.number || '. ' || ? from share_member s join membership m on m.id = s.membership_id
                     where m.cooperative_id = ? and m.account_id = ?""")
                    .params(member.name().full(), id(), member.id())
                    .query(String.class)
                    .single();
        }

        /** The period ends on a day that is over; what each is to have is shown to all before the meeting. */
        private String paymentsAreDrafted() {
            clock.advance(Duration.ofDays(1));
            Visitor chair = arrives(first);
            chair.open(base + "/payments/close")
                    .type("until", "25.11.2026")
                    .tick("known")
                    .press("#share.close.button")
                    .see("#payment.done.closed");
            String period = jdbc.sql("select id from trade_period where cooperative_id = ?")
                    .param(id())
                    .query(UUID.class)
                    .single()
                    .toString();
            chair.open(base + "/payments/" + period + "/draft")
                    .type("amount", "10 000")
                    .choose("basis", "#payment.basis.DELIVERIES")
                    .type("charter", "13-тармақ")
                    .press("#payment.draft.button")
                    .see("#payment.done.drafted");
            arrives(third).open(base + "/payments/" + period).see("3\u00a0333,33\u00a0₸");
            return period;
        }

        private void theThirdWantsToLeave() {
            arrives(third).open(base + "/leave").press("#cooperative.leave.button");
        }

        private void theYearlyMeeting(String period) throws IOException {
            Visitor chair = arrives(first);
            String meeting = planned(chair, "28.11.2026");
            chair.open(meeting)
                    .press("#meeting.topic.REPORT")
                    .type("words", "2026 жыл")
                    .type("wordsRu", "2026 год")
                    .press("#meeting.put.button");
            put(chair, meeting, "CHAIR", second);
            put(chair, meeting, "EXIT", third);
            chair.open(meeting)
                    .press("#meeting.topic.AUTHORISATION")
                    .type("words", "Сүт цехына микрокредит")
                    .type("wordsRu", "Микрокредит на молочный цех")
                    .choose("programme", "кооперативке микрокредит")
                    .type("sum", "5 000 000")
                    .type("use", "Салқындатқыш")
                    .press("#meeting.put.button");
            chair.open(base + "/payments/" + period + "/meeting")
                    .choose("meeting", "28.11.2026")
                    .press("#payment.put")
                    .see("#payment.done.put");
            called(chair, meeting);
            clock.advance(Duration.ofDays(2));
            Visitor leads = arrives(first);
            Visitor secretary = opened(leads, meeting, first, second, fourth);
            Visitor remote = arrives(third);
            remote.open(meeting).press("#meeting.attend");
            vote(leads, secretary, meeting, "#meeting.topic.PAYMENTS", remote);
            leads.see("#meeting.effect.DONE.PAYMENTS");
            vote(leads, secretary, meeting, "2026 жыл", remote);
            vote(leads, secretary, meeting, "Сүт цехына микрокредит", remote);
            anotherChairInSecret(leads, secretary, remote, meeting);
            vote(leads, secretary, meeting, third.name().full(), remote);
            leads.see("#meeting.effect.DONE.EXIT");
            closed(leads, secretary, meeting);
            tie("SHARES", "485000", ofFour());
            tie("PAYMENTS", "10000", Map.of(second, "1666.67", third, "3333.33", fourth, "5000"));
        }

        /** What is each one's, owed to who left too: the fourth paid an entrance fee. */
        private Map<Someone, String> ofFour() {
            return Map.of(first, "150000", second, "120000", third, "120000", fourth, "95000");
        }

        private void anotherChairInSecret(Visitor leads, Visitor secretary, Visitor remote, String meeting)
                throws IOException {
            leads.open(meeting).pressIn(second.name().full(), "#meeting.question.open");
            for (Visitor demands : List.of(leads, remote)) { // a third of four, in whole people
                demands.open(meeting).press("#meeting.secret.demand").press("#ballot.demand.button");
            }
            for (Visitor voter : List.of(leads, secretary, remote)) {
                voter.open(meeting).press("#meeting.secret.to").see("#ballot.take.text");
                voter.page().locator("[data-slip-take]").click();
                voter.see("#ballot.done.taken", "#ballot.own.here").lookAgain();
            }
            leads.press("#ballot.paper")
                    .choose("members", fourth.name().full())
                    .press("#ballot.write-down")
                    .see("#ballot.done.paper");
            String code = printed(leads);
            leads.press("#ballot.casting").see("#ballot.done.casting");
            for (Visitor voter : List.of(leads, secretary, remote)) {
                voter.open("/ballot/" + voted())
                        .choose("choice", "#voting.choice.YES")
                        .press("#ballot.box.button")
                        .see("#ballot.box.in");
            }
            journey.visitor()
                    .reading(Language.RU)
                    .onPhone()
                    .withoutScripts()
                    .arrives()
                    .open("/ballot/" + voted())
                    .type("code", code)
                    .choose("choice", "#voting.choice.NO")
                    .press("#ballot.box.button")
                    .see("#ballot.box.in");
            leads.open(meeting)
                    .press("#meeting.secret.to")
                    .press("#meeting.question.close")
                    .see("#meeting.done.adopted", "#meeting.effect.DONE.CHAIR", "2 × 3 > 4");
        }

        private String voted() {
            return jdbc.sql("""
                    select q.id from voting_question q join cooperative_meeting m on m.id = q.sitting_id
                     where m.cooperative_id = ? and q.state = 'OPEN'""").param(id()).query(UUID.class).single().toString();
        }

        private void theNewChairPays(String period) {
            Visitor chair = arrives(second);
            chair.open(base + "/payments/" + period)
                    .press("#payment.paid-all")
                    .type("on", "28.11.2026")
                    .type("document", "№ 1 ведомость")
                    .press("#payment.pay.button")
                    .see("#payment.done.paid");
            tie("PAYMENTS", "10000", Map.of(second, "0", third, "0", fourth, "0"));
        }

        /** Three members are left, of whom one writes down and one sits in the room. */
        private void aMeetingDecidesOnThePayOut() {
            Visitor chair = arrives(second);
            String meeting = planned(chair, "30.11.2026");
            chair.open(base + "/shares")
                    .press(third.name().full())
                    .press("#payout")
                    .press("#payout.draft")
                    .press("#payout.draft.button")
                    .press("#payment.put")
                    .choose("meeting", "30.11.2026")
                    .press("#payment.put")
                    .see("#payment.done.put");
            called(chair, meeting);
            clock.advance(Duration.ofDays(2));
            Visitor leads = arrives(second);
            Visitor secretary = opened(leads, meeting, second, fourth, first);
            vote(leads, secretary, meeting, third.name().full());
            leads.see("#meeting.effect.DONE.PAYOUT", "2 × 3 > 3");
            closed(leads, secretary, meeting);
        }

        private void theThirdIsPaid() {
            arrives(second)
                    .open(base + "/shares")
                    .press(third.name().full())
                    .press("#payout")
                    .press("#share.payout")
                    .type("amount", "120 000")
                    .type("on", "30.11.2026")
                    .press("#share.payout.button");
            tie("SHARES", "365000", Map.of(first, "150000", second, "120000", third, "0", fourth, "95000"));
            arrives(third).open(base + "/share").see("0\u00a0₸");
        }

        /** Three members are left: all answer on their phones. */
        private void theCharterIsChangedInAbsence() {
            Visitor chair = arrives(second);
            chair.open(base + "/absentee").press("#absentee.begin");
            String vote = chair.address();
            chair.open(vote + "/items/12")
                    .type("kk", "Мүлік жарналар мен табыстан құралады.")
                    .type("ru", "Имущество образуют взносы и доход.")
                    .press("#page.save");
            chair.open(vote + "/ask").type("untilOn", "10.12.2026").press("#absentee.ask.button");
            for (Someone member : List.of(first, second, fourth)) {
                arrives(member)
                        .open(vote + "/answer")
                        .choose("choice", "#voting.choice.YES")
                        .press("#absentee.answer.button");
            }
            chair.open(vote).press("#absentee.close").see("3 × 3 ≥ 2 × 3");
            arrives(fourth).open(base + "/charter").see("Мүлік жарналар мен табыстан құралады.");
        }

        /** Its pages are filled in by another journey; here the decision of the meeting lets it be sent. */
        private void anApplicationIsSentOnTheDecision() {
            Visitor chair = arrives(second);
            chair.open("/cabinet/applications/start?cooperative=" + id()).press("#application.start.button");
            String application = chair.address();
            UUID draft = UUID.fromString(application.substring(application.lastIndexOf('/') + 1));
            new ReadyDrafts(jdbc).fill(draft, second.id(), VILLAGE, new BigDecimal("5000000"));
            chair.open(application + "/check")
                    .see("Сүт цехына микрокредит", "5\u00a0000\u00a0000\u00a0₸")
                    .tick("confirmed")
                    .press("#application.check.send")
                    .at(application + "/receipt");
            assertThat(jdbc.sql("""
                            select count(*) from loan_application l join application_authorisation a on a.application_id = l.id
                             where l.id = ? and l.state = 'SUBMITTED'""").param(draft).query(Integer.class).single())
                    .as("sent under the decision of the meeting")
                    .isEqualTo(1);
        }

        private String planned(Visitor chair, String day) {
            chair.open(base + "/meetings/new")
                    .type("day", day)
                    .type("time", "11:00")
                    .type("place", "Ауыл клубы")
                    .press("#meeting.new.button")
                    .see("#meeting.done.planned");
            return chair.address();
        }

        private void put(Visitor chair, String meeting, String topic, Someone person) {
            chair.open(meeting)
                    .press("#meeting.topic." + topic)
                    .choose("person", person.name().full())
                    .press("#meeting.put.button");
        }

        private void called(Visitor chair, String meeting) {
            chair.open(meeting).press("#meeting.call").see("#meeting.done.called");
        }

        /** The meeting is opened, its two take part on their phones, and the secretary marks who sits in the room. */
        private Visitor opened(Visitor leads, String meeting, Someone presides, Someone writes, Someone inTheRoom) {
            leads.open(meeting)
                    .press("#meeting.open")
                    .choose("presiding", presides.name().full())
                    .choose("secretary", writes.name().full())
                    .press("#meeting.open")
                    .press("#meeting.attend");
            Visitor secretary = arrives(writes);
            secretary
                    .open(meeting)
                    .press("#meeting.attend")
                    .press("#meeting.presence")
                    .choose("members", inTheRoom.name().full())
                    .press("#meeting.arrived.button")
                    .see("#voting.way.IN_PERSON");
            return secretary;
        }

        /** All are for it: those on phones by themselves, the one in the room by a hand that the secretary writes down. */
        private void vote(Visitor leads, Visitor secretary, String meeting, String question, Visitor... others) {
            leads.open(meeting).pressIn(question, "#meeting.question.open").see("#meeting.done.question-opened");
            for (Visitor voter : Stream.concat(Stream.of(leads, secretary), Arrays.stream(others))
                    .toList()) {
                voter.open(meeting)
                        .press("#meeting.vote")
                        .choose("choice", "#voting.choice.YES")
                        .press("#meeting.vote")
                        .see("#meeting.done.voted");
            }
            secretary
                    .open(meeting)
                    .press("#meeting.hands")
                    .choose("hands[0].choice", "#meeting.hand.YES")
                    .press("#meeting.hands.button");
            leads.open(meeting).press("#meeting.question.close");
        }

        private void closed(Visitor leads, Visitor secretary, String meeting) {
            leads.open(meeting)
                    .press("#meeting.close")
                    .see("#meeting.done.closed")
                    .open(meeting + "/minutes")
                    .press("#meeting.minutes.confirm.button");
            secretary
                    .open(meeting + "/minutes")
                    .press("#meeting.minutes.confirm.button")
                    .see("#meeting.minutes.both");
        }

        /** Both sides of a book are equal, either comes to so much, and so do the accounts of all members, of whom each has the own sum. */
        private void tie(String book, String tenge, Map<Someone, String> members) {
            Map<String, BigDecimal> totals = balances.totals(book + ":" + id());
            Map<Boolean, BigDecimal> sides = totals.entrySet().stream()
                    .collect(Collectors.partitioningBy(
                            each -> LEFT.contains(each.getKey()),
                            Collectors.reducing(BigDecimal.ZERO, Map.Entry::getValue, BigDecimal::add)));
            assertThat(sides.get(true))
                    .as("the book %s ties: %s", book, totals)
                    .isEqualByComparingTo(sides.get(false))
                    .isEqualByComparingTo(tenge);
            Map<UUID, BigDecimal> own = jdbc
                    .sql("""
                    select m.account_id, sum(v.balance) from ledger_balance_v v
                      join membership m on cast(m.id as text) = split_part(v.subject, '/', 1)
                     where v.book = ? group by m.account_id""")
                    .param(book + ":" + id())
                    .query((row, n) -> Map.entry(row.getObject(1, UUID.class), row.getBigDecimal(2)))
                    .list()
                    .stream()
                    .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
            members.forEach((member, sum) -> assertThat(own.getOrDefault(member.id(), BigDecimal.ZERO))
                    .as("%s in the book %s", member.name().full(), book)
                    .isEqualByComparingTo(sum));
            assertThat(own.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add))
                    .as("all members in the book %s and what was paid out of it: %s", book, totals)
                    .isEqualByComparingTo(sides.get(false).subtract(totals.getOrDefault("PAID", BigDecimal.ZERO)));
        }

        private UUID id() {
            return UUID.fromString(base.substring(base.lastIndexOf('/') + 1));
        }

        private Visitor arrives(Someone person) {
            return journey.visitor().reading(Language.KK).onPhone().arrives().signInQuietly(person);
        }
    }

    private static String printed(Visitor secretary) throws IOException {
        Download sheet = secretary
                .page()
                .waitForDownload(() -> secretary
                        .page()
                        .locator("form[action$='/print'] button")
                        .click());
        try (var document = Loader.loadPDF(Files.readAllBytes(sheet.path()))) {
            Matcher found = CODE.matcher(new PDFTextStripper().getText(document));
            assertThat(found.find()).isTrue();
            return found.group();
        }
    }
}
