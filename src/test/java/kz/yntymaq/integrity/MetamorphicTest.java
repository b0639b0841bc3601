package kz.yntymaq.integrity;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import kz.yntymaq.integrity.fact.Population;
import kz.yntymaq.integrity.fact.Population.Attendance;
import kz.yntymaq.integrity.fact.Population.Cooperative;
import kz.yntymaq.integrity.fact.Population.Delivery;
import kz.yntymaq.integrity.fact.Population.Exit;
import kz.yntymaq.integrity.fact.Population.Kin;
import kz.yntymaq.integrity.fact.Population.Loan;
import kz.yntymaq.integrity.fact.Population.Meeting;
import kz.yntymaq.integrity.fact.Population.Member;
import kz.yntymaq.integrity.fact.Population.Payment;
import kz.yntymaq.integrity.fact.Population.Person;
import kz.yntymaq.integrity.fact.Population.Sale;
import kz.yntymaq.integrity.fact.Population.Seat;
import kz.yntymaq.integrity.finding.Finding;
import kz.yntymaq.integrity.population.made.Generator;
import kz.yntymaq.integrity.threshold.ShippedThresholds;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What says nothing of a co-operative changes nothing of what is said. */
class MetamorphicTest {

    private static final BigDecimal TEN = BigDecimal.TEN;
    private static Population before;
    private static Map<String, List<String>> said;

    @BeforeAll
    static void assess() {
        before = new Generator(41).population(250);
        said = said(before);
    }

    /** By co-operative, what each indicator says and measures. */
    private static Map<String, List<String>> said(Population population) {
        var said = new HashMap<String, List<String>>();
        new Indicators()
                .of(population, ShippedThresholds.values())
                .findings()
                .forEach((id, findings) -> said.put(
                        id, findings.stream().map(MetamorphicTest::words).toList()));
        return said;
    }

    private static String words(Finding one) {
        return one.indicator() + " " + one.outcome() + " " + one.value() + " " + one.threshold() + " " + one.need();
    }

    @Test
    void something_is_said_at_all() {
        assertThat(said.values().stream().flatMap(List::stream).filter(one -> one.contains("SIGNAL")))
                .hasSizeGreaterThan(70);
    }

    @Test
    void money_times_ten_changes_nothing() {
        assertThat(said(new Population(
                        before.on(),
                        before.cooperatives(),
                        before.people(),
                        before.members().stream()
                                .map(one -> new Member(
                                        one.cooperative(),
                                        one.person(),
                                        one.from(),
                                        one.until(),
                                        one.associated(),
                                        one.share().multiply(TEN)))
                                .toList(),
                        before.seats(),
                        before.meetings(),
                        before.attendance(),
                        before.deliveries().stream()
                                .map(one -> new Delivery(
                                        one.cooperative(),
                                        one.person(),
                                        one.on(),
                                        one.product(),
                                        one.unit(),
                                        one.quantity(),
                                        one.price().multiply(TEN)))
                                .toList(),
                        before.sales().stream()
                                .map(one -> new Sale(
                                        one.cooperative(),
                                        one.on(),
                                        one.product(),
                                        one.unit(),
                                        one.quantity(),
                                        one.price().multiply(TEN),
                                        one.buyer()))
                                .toList(),
                        before.payments().stream()
                                .map(one -> new Payment(
                                        one.cooperative(),
                                        one.person(),
                                        one.on(),
                                        one.kind(),
                                        one.amount().multiply(TEN)))
                                .toList(),
                        before.loans().stream()
                                .map(one -> new Loan(
                                        one.cooperative(),
                                        one.person(),
                                        one.on(),
                                        one.amount().multiply(TEN),
                                        one.supplier()))
                                .toList(),
                        before.exits(),
                        before.kin())))
                .isEqualTo(said);
    }

    @Test
    void splitting_each_delivery_in_two_changes_nothing() {
        var halves = new ArrayList<Delivery>();
        BigDecimal part = new BigDecimal("0.4");
        for (Delivery one : before.deliveries()) {
            BigDecimal first = one.quantity().multiply(part);
            for (BigDecimal quantity : List.of(first, one.quantity().subtract(first))) {
                halves.add(new Delivery(
                        one.cooperative(), one.person(), one.on(), one.product(), one.unit(), quantity, one.price()));
            }
        }
        assertThat(said(new Population(
                        before.on(),
                        before.cooperatives(),
                        before.people(),
                        before.members(),
                        before.seats(),
                        before.meetings(),
                        before.attendance(),
                        halves,
                        before.sales(),
                        before.payments(),
                        before.loans(),
                        before.exits(),
                        before.kin())))
                .isEqualTo(said);
    }

    @Test
    void the_order_of_rows_changes_nothing() {
        assertThat(said(new Population(
                        before.on(),
                        mixed(before.cooperatives()),
                        mixed(before.people()),
                        mixed(before.members()),
                        mixed(before.seats()),
                        mixed(before.meetings()),
                        mixed(before.attendance()),
                        mixed(before.deliveries()),
                        mixed(before.sales()),
                        mixed(before.payments()),
                        mixed(before.loans()),
                        mixed(before.exits()),
                        mixed(before.kin()))))
                .isEqualTo(said);
    }

    private static <T> List<T> mixed(List<T> rows) {
        var mixed = new ArrayList<>(rows);
        Collections.shuffle(mixed, new Random(7));
        return mixed;
    }

    /** Identifiers turned round sort in another order. */
    private static String renamed(String id) {
        return new StringBuilder(id).reverse().append("x").toString();
    }

    private static @Nullable String maybe(@Nullable String id) {
        return id == null ? null : renamed(id);
    }

    /** A buyer's name may be a member's phone, which no one renames here. */
    private static @Nullable String name(@Nullable String name) {
        return name == null || name.startsWith("+") ? name : renamed(name);
    }

    @Test
    void other_identifiers_change_nothing() {
        var population = new Population(
                before.on(),
                before.cooperatives().stream()
                        .map(one -> new Cooperative(
                                renamed(one.id()),
                                one.kind(),
                                renamed(one.oblast()),
                                renamed(one.district()),
                                one.registeredOn(),
                                one.appliedOn(),
                                one.label()))
                        .toList(),
                before.people().stream()
                        .map(one ->
                                new Person(renamed(one.id()), one.phone(), maybe(one.address()), maybe(one.account())))
                        .toList(),
                before.members().stream()
                        .map(one -> new Member(
                                renamed(one.cooperative()),
                                renamed(one.person()),
                                one.from(),
                                one.until(),
                                one.associated(),
                                one.share()))
                        .toList(),
                before.seats().stream()
                        .map(one -> new Seat(
                                renamed(one.cooperative()), renamed(one.person()), one.body(), one.from(), one.until()))
                        .toList(),
                before.meetings().stream()
                        .map(one -> new Meeting(
                                renamed(one.cooperative()), one.on(), one.kind(), one.members(), one.present()))
                        .toList(),
                before.attendance().stream()
                        .map(one -> new Attendance(renamed(one.cooperative()), one.on(), renamed(one.person())))
                        .toList(),
                before.deliveries().stream()
                        .map(one -> new Delivery(
                                renamed(one.cooperative()),
                                maybe(one.person()),
                                one.on(),
                                one.product(),
                                one.unit(),
                                one.quantity(),
                                one.price()))
                        .toList(),
                before.sales().stream()
                        .map(one -> new Sale(
                                renamed(one.cooperative()),
                                one.on(),
                                one.product(),
                                one.unit(),
                                one.quantity(),
                                one.price(),
                                name(one.buyer())))
                        .toList(),
                before.payments().stream()
                        .map(one -> new Payment(
                                renamed(one.cooperative()), renamed(one.person()), one.on(), one.kind(), one.amount()))
                        .toList(),
                before.loans().stream()
                        .map(one -> new Loan(
                                renamed(one.cooperative()),
                                maybe(one.person()),
                                one.on(),
                                one.amount(),
                                maybe(one.supplier())))
                        .toList(),
                before.exits().stream()
                        .map(one -> new Exit(
                                renamed(one.cooperative()),
                                renamed(one.person()),
                                one.asked(),
                                one.decided(),
                                one.due(),
                                one.paid()))
                        .toList(),
                before.kin().stream()
                        .map(one -> new Kin(renamed(one.person()), renamed(one.other())))
                        .toList());
        var expected = new HashMap<String, List<String>>();
        said.forEach((id, words) -> expected.put(renamed(id), words));
        assertThat(said(population)).isEqualTo(expected);
    }

    @Test
    void nothing_that_is_later_than_the_day_of_looking_is_told() {
        var later = new ArrayList<>(before.deliveries());
        var loans = new ArrayList<>(before.loans());
        before.cooperatives().forEach(one -> {
            later.add(new Delivery(one.id(), null, before.on().plusDays(1), "milk", "litre", TEN, TEN));
            loans.add(new Loan(one.id(), null, before.on().plusDays(1), TEN, "s"));
        });
        assertThat(said(new Population(
                        before.on(),
                        before.cooperatives(),
                        before.people(),
                        before.members(),
                        before.seats(),
                        before.meetings(),
                        before.attendance(),
                        later,
                        before.sales(),
                        before.payments(),
                        loans,
                        before.exits(),
                        before.kin())))
                .isEqualTo(said);
    }

    @Test
    void one_more_member_like_the_mean_never_worsens_the_concentration_that_is_shown() {
        var sum = new HashMap<String, BigDecimal>();
        var count = new HashMap<String, Integer>();
        before.members().stream()
                .filter(one -> !one.associated() && one.until() == null)
                .forEach(one -> {
                    sum.merge(one.cooperative(), one.share(), BigDecimal::add);
                    count.merge(one.cooperative(), 1, Integer::sum);
                });
        var members = new ArrayList<>(before.members());
        before.cooperatives().forEach(one -> {
            BigDecimal mean = sum.get(one.id())
                    .divide(BigDecimal.valueOf(count.get(one.id())), 2, java.math.RoundingMode.HALF_UP);
            members.add(new Member(one.id(), "more " + one.id(), one.registeredOn(), null, false, mean));
        });
        Assessed after = new Indicators()
                .of(
                        new Population(
                                before.on(),
                                before.cooperatives(),
                                before.people(),
                                members,
                                before.seats(),
                                before.meetings(),
                                before.attendance(),
                                before.deliveries(),
                                before.sales(),
                                before.payments(),
                                before.loans(),
                                before.exits(),
                                before.kin()),
                        ShippedThresholds.values());
        Assessed earlier = new Indicators().of(before, ShippedThresholds.values());
        int compared = 0;
        for (Cooperative one : before.cooperatives()) {
            BigDecimal was = value(earlier, one.id());
            BigDecimal is = value(after, one.id());
            if (was != null && is != null) {
                assertThat(is).as(one.id()).isLessThanOrEqualTo(was);
                compared++;
            }
        }
        assertThat(compared).isGreaterThan(150);
    }

    private static @Nullable BigDecimal value(Assessed assessed, String id) {
        return assessed.findings().get(id).stream()
                .filter(one -> one.indicator().equals("share-concentration"))
                .findFirst()
                .orElseThrow()
                .value();
    }
}
