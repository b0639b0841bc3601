package kz.yntymaq.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import kz.yntymaq.kernel.NotFoundException;
import kz.yntymaq.kernel.RuleViolationException;
import kz.yntymaq.support.AtOnce;
import kz.yntymaq.support.Interleaving;
import kz.yntymaq.support.People;
import kz.yntymaq.support.PortalTest;
import kz.yntymaq.support.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** What a book of money promises: it ties, nothing in it changes, nothing is lost or done twice. */
@PortalTest
class LedgerTest {

    @Autowired
    Ledger ledger;

    @Autowired
    Balances balances;

    @Autowired
    People people;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    Interleaving interleaving;

    @Autowired
    TestClock clock;

    private String book;
    private UUID by;
    private LocalDate today;

    @BeforeEach
    void openABook() {
        book = "TEST:" + UUID.randomUUID();
        by = people.villager().id();
        today = clock.today();
        run(() -> {
            ledger.openBook(book, "KZT");
            ledger.openAccount(book, "MONEY", Side.DEBIT, false);
            ledger.openAccount(book, "SHARE", Side.CREDIT, true);
            ledger.openAccount(book, "PAYABLE", Side.CREDIT, true);
        });
    }

    @Test
    void a_posting_moves_both_sides_and_is_read_by_subject_and_by_day() {
        pay("a", 100, today.minusDays(10));
        pay("b", 40, today.minusDays(5));
        pay("a", 25.5, today);
        assertThat(balances.now(book, "SHARE", "a")).isEqualByComparingTo("125.50");
        assertThat(balances.now(book, "SHARE", "b")).isEqualByComparingTo("40");
        assertThat(balances.now(book, "SHARE", "nobody")).isEqualByComparingTo("0");
        assertThat(balances.now(book, "MONEY", "")).isEqualByComparingTo("165.50");
        assertThat(balances.asOf(book, "SHARE", "a", today.minusDays(11))).isEqualByComparingTo("0");
        assertThat(balances.asOf(book, "SHARE", "a", today.minusDays(10))).isEqualByComparingTo("100");
        assertThat(balances.asOf(book, "SHARE", "a", today.minusDays(1))).isEqualByComparingTo("100");
        assertThat(balances.asOf(book, "SHARE", "a", today)).isEqualByComparingTo("125.50");
        assertThat(balances.totals(book)).containsOnlyKeys("MONEY", "SHARE");
        assertThat(balances.of(book, "a")).containsOnlyKeys("SHARE");
    }

    @Test
    void a_late_fact_stands_on_its_day_and_in_the_balance_of_every_day_since() {
        pay("a", 100, today);
        pay("a", 7, today.minusDays(30));
        assertThat(balances.asOf(book, "SHARE", "a", today.minusDays(30))).isEqualByComparingTo("7");
        assertThat(balances.asOf(book, "SHARE", "a", today)).isEqualByComparingTo("107");
        assertThat(balances.lines(book, "a", null).rows())
                .extracting(Line::valueDate)
                .containsExactly(today, today.minusDays(30));
    }

    @Test
    void entries_of_a_subject_come_page_by_page_each_once() {
        for (int i = 0; i < 60; i++) {
            pay("a", i + 1, today.minusDays(i % 7));
        }
        var seen = new ArrayList<Line>();
        String after = null;
        do {
            var page = balances.lines(book, "a", after);
            seen.addAll(page.rows());
            after = page.next();
        } while (after != null);
        assertThat(seen).hasSize(60).extracting(Line::id).doesNotHaveDuplicates();
        assertThat(seen)
                .isSortedAccordingTo(java.util.Comparator.comparing(Line::valueDate)
                        .thenComparing(Line::id)
                        .reversed());
        assertThat(balances.lines(book, "a", "2026-01-01~1.5~" + UUID.randomUUID())
                        .rows())
                .isEmpty();
    }

    @Test
    void a_reversal_is_the_mirror_and_comes_once() {
        UUID paid = pay("a", 100, today.minusDays(3));
        UUID back = reverse(paid, "k1", today);
        assertThat(balances.now(book, "SHARE", "a")).isEqualByComparingTo("0");
        assertThat(balances.asOf(book, "SHARE", "a", today.minusDays(1))).isEqualByComparingTo("100");
        assertThat(balances.transaction(book, back))
                .allSatisfy(line -> assertThat(line.reverses()).isEqualTo(paid));
        assertThat(balances.transaction(book, paid)).allSatisfy(line -> {
            assertThat(line.reversedBy()).isEqualTo(back);
            assertThat(line.isOpen()).isFalse();
        });
        assertThat(reverse(paid, "k1", today)).as("the same press again").isEqualTo(back);
        assertRefused("ledger.refused.reversed", () -> reverse(paid, "k2", today));
        assertRefused("ledger.refused.reversal", () -> reverse(back, "k3", today));
    }

    @Test
    void one_key_takes_back_one_of_two_equal_postings_and_not_the_other() {
        UUID first = pay("a", 100, today);
        UUID second = pay("a", 100, today);
        UUID back = reverse(first, "k", today);
        assertRefused("ledger.refused.other", () -> reverse(second, "k", today));
        assertThat(reverse(first, "k", today)).isEqualTo(back);
        assertThat(balances.now(book, "SHARE", "a")).isEqualByComparingTo("100");
    }

    @Test
    void an_account_holds_no_more_than_it_can_count() {
        post(paying("a", 9_999_999_999_999.0, today, "most"));
        assertRefused("ledger.refused.too-large", () -> post(paying("a", 1, today, "more")));
        assertThat(balances.now(book, "SHARE", "a")).isEqualByComparingTo("9999999999999");
    }

    @Test
    void a_reversal_is_not_dated_before_what_it_takes_back() {
        UUID paid = pay("a", 100, today.minusDays(3));
        assertRefused("ledger.refused.before-original", () -> reverse(paid, "k", today.minusDays(4)));
        reverse(paid, "k", today.minusDays(3));
        assertThat(balances.asOf(book, "SHARE", "a", today.minusDays(3))).isEqualByComparingTo("0");
    }

    @Test
    void what_is_of_another_book_is_not_found() {
        UUID paid = pay("a", 100, today);
        run(() -> ledger.openBook(book + "2", "KZT"));
        assertThatThrownBy(() -> run(() -> ledger.reverse(book + "2", paid, "k", today, by, "because")))
                .isInstanceOf(NotFoundException.class);
        assertThat(balances.transaction(book + "2", paid)).isEmpty();
        assertThatThrownBy(() -> run(() -> ledger.closePeriod(book + "3", today)))
                .isInstanceOf(NotFoundException.class);
    }

    @Test
    void one_key_posts_once_and_another_posting_under_it_is_refused() {
        Posting first = paying("a", 100, today, "key");
        UUID id = post(first);
        assertThat(post(paying("a", 100, today, "key"))).isEqualTo(id);
        assertThat(balances.now(book, "SHARE", "a")).isEqualByComparingTo("100");
        for (Posting other : List.of(
                paying("a", 101, today, "key"),
                paying("b", 100, today, "key"),
                paying("a", 100, today.minusDays(1), "key"),
                new Posting(book, "OTHER", "key", today, by, null, first.legs()),
                new Posting(book, first.kind(), "key", today, by, "because", first.legs()),
                new Posting(book, first.kind(), "key", today, people.villager().id(), null, first.legs()))) {
            assertRefused("ledger.refused.other", () -> post(other));
        }
        assertRefused("ledger.refused.other", () -> reverse(id, "key", today));
        run(() -> ledger.closePeriod(book, today));
        assertThat(post(first)).as("a second try after the period was closed").isEqualTo(id);
    }

    @Test
    void a_key_of_another_book_is_another_key() {
        post(paying("a", 100, today, "key"));
        String first = book;
        openABook();
        assertThat(book).isNotEqualTo(first);
        post(paying("a", 30, today, "key"));
        assertThat(balances.now(book, "SHARE", "a")).isEqualByComparingTo("30");
    }

    @Test
    void nothing_is_taken_that_is_not_there() {
        pay("a", 100, today);
        pay("b", 100, today);
        assertRefused("ledger.refused.below-zero", () -> take("a", 100.01, today));
        take("a", 100, today);
        assertRefused("ledger.refused.below-zero", () -> take("a", 0.01, today));
        assertThat(balances.now(book, "SHARE", "b")).isEqualByComparingTo("100");
        assertThat(balances.now(book, "MONEY", "")).isEqualByComparingTo("100");
    }

    @Test
    void nothing_is_taken_on_a_day_on_which_it_was_not_there_nor_what_a_later_day_needs() {
        pay("a", 100, today.minusDays(10));
        assertRefused("ledger.refused.below-zero", () -> take("a", 101, today));
        assertRefused("ledger.refused.below-zero-then", () -> take("a", 1, today.minusDays(11)));
        take("a", 60, today.minusDays(5));
        pay("a", 100, today.minusDays(2));
        assertRefused("ledger.refused.below-zero-then", () -> take("a", 41, today.minusDays(7)));
        take("a", 40, today.minusDays(7));
        assertThat(balances.asOf(book, "SHARE", "a", today.minusDays(5))).isEqualByComparingTo("0");
        assertThat(balances.now(book, "SHARE", "a")).isEqualByComparingTo("100");
    }

    @Test
    void a_closed_period_takes_nothing_and_is_not_opened_again() {
        UUID paid = pay("a", 100, today.minusDays(20));
        run(() -> ledger.closePeriod(book, today.minusDays(10)));
        assertThat(balances.closedUntil(book)).contains(today.minusDays(10));
        assertRefused("ledger.refused.closed", () -> pay("a", 1, today.minusDays(10)));
        pay("a", 1, today.minusDays(9));
        assertRefused("ledger.refused.closed", () -> reverse(paid, "k", today.minusDays(20)));
        reverse(paid, "k", today.minusDays(9));
        assertRefused("ledger.refused.closed-already", () -> run(() -> ledger.closePeriod(book, today.minusDays(10))));
        assertRefused("ledger.refused.closed-already", () -> run(() -> ledger.closePeriod(book, today.minusDays(11))));
        assertRefused("ledger.refused.future", () -> run(() -> ledger.closePeriod(book, today.plusDays(1))));
        run(() -> ledger.closePeriod(book, today));
    }

    @Test
    void nothing_is_posted_ahead_of_its_day() {
        assertRefused("ledger.refused.future", () -> pay("a", 1, today.plusDays(1)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "0.001", "12345678901234", "1E+13"})
    void what_is_no_amount_is_refused_at_the_door(String amount) {
        assertThatThrownBy(() -> Posting.of(book, "PAID", "k", today, by)
                        .debit("MONEY", "", new BigDecimal(amount))
                        .credit("SHARE", "a", new BigDecimal(amount)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void what_is_no_posting_is_refused_at_the_door() {
        BigDecimal ten = new BigDecimal("10.00");
        assertThatThrownBy(() -> Posting.of(book, "PAID", "k", today, by)
                        .debit("MONEY", "", ten)
                        .build())
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Posting.of(book, "PAID", "k", today, by)
                        .debit("MONEY", "", ten)
                        .credit("SHARE", "a", new BigDecimal("9.99"))
                        .build())
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Posting.of(book, "PAID", "k", today, by)
                        .debit("SHARE", "a", ten)
                        .credit("SHARE", "a", ten)
                        .build())
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> post(Posting.of(book, "PAID", "k", today, by)
                        .debit("NOWHERE", "", ten)
                        .credit("SHARE", "a", ten)
                        .build()))
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> run(() -> ledger.openAccount(book, "MONEY", Side.CREDIT, false)))
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> run(() -> ledger.openBook(book, "USD"))).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> ledger.post(paying("a", 1, today, "k")))
                .as("money outside the transaction of its act")
                .isInstanceOf(org.springframework.transaction.IllegalTransactionStateException.class);
    }

    /** Whoever writes past the service, by mistake or on purpose, is refused by the database itself. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ledger_stays | update ledger_entry set amount = 2 * amount where book = :book",
                "ledger_stays | delete from ledger_entry where book = :book",
                "ledger_stays | truncate ledger_entry",
                "ledger_stays | update ledger_transaction set value_date = value_date - 1 where book = :book",
                "ledger_stays | delete from ledger_transaction where book = :book",
                "ledger_stays | truncate ledger_transaction cascade",
                "ledger_stays | update ledger_account set floored = false where book = :book",
                "ledger_stays | delete from ledger_account where book = :book",
                "ledger_stays | truncate ledger_account cascade",
                "ledger_stays | delete from ledger_book where book = :book",
                "ledger_stays | truncate ledger_book cascade",
                "ledger_stays | update ledger_balance set balance = balance - 1",
                "ledger_stays | delete from ledger_balance",
                "ledger_stays | truncate ledger_balance",
                "ledger_stays | insert into ledger_balance select id, 'x', sign, floored, 0, 0 from ledger_account where book = :book",
                "ledger_closes_forward | update ledger_book set closed_until = closed_until - 1 where book = :book",
                "ledger_closes_forward | update ledger_book set closed_until = null where book = :book",
                "ledger_closes_forward | update ledger_book set unit = 'USD' where book = :book",
                "ledger_balanced | insert into ledger_transaction select :new, book, kind, 'n', request_hash, value_date, recorded_at, by_account, null, null, 2 from ledger_transaction where id = :paid",
                "ledger_two_legs | insert into ledger_transaction select :new, book, kind, 'n', request_hash, value_date, recorded_at, by_account, null, null, 1 from ledger_transaction where id = :paid",
                "ledger_key_once | insert into ledger_transaction select :new, book, kind, key, request_hash, value_date, recorded_at, by_account, null, null, 2 from ledger_transaction where id = :paid",
                "ledger_transaction_whole | insert into ledger_entry (transaction_id, in_account, book, subject, amount, value_date) select transaction_id, in_account, book, concat('x', subject), amount, value_date from ledger_entry where transaction_id = :paid",
                "ledger_leg_once | insert into ledger_entry (transaction_id, in_account, book, subject, amount, value_date) select transaction_id, in_account, book, subject, amount, value_date from ledger_entry where transaction_id = :paid",
                "ledger_account_of_its_book | insert into ledger_entry (transaction_id, in_account, book, subject, amount, value_date) select t.id, a.id, t.book, 'x', 1, t.value_date from ledger_account a, ledger_transaction t where t.id = :paid and a.book = :other",
                "ledger_reversal_in_its_book | insert into ledger_transaction select :new, :other, kind, 'n', request_hash, value_date, recorded_at, by_account, 'r', :paid, 2 from ledger_transaction where id = :paid",
                "ledger_reversal_has_a_reason | insert into ledger_transaction select :new, book, kind, 'n', request_hash, value_date, recorded_at, by_account, null, :paid, 2 from ledger_transaction where id = :paid",
                "ledger_reversal_of_another | insert into ledger_transaction select :new, book, kind, 'n', request_hash, value_date, recorded_at, by_account, 'r', :new, 2 from ledger_transaction where id = :paid",
                "ledger_mirror | with t as (insert into ledger_transaction select :new, book, kind, 'n', request_hash, value_date, recorded_at, by_account, 'r', :paid, 2 from ledger_transaction where id = :paid) insert into ledger_entry (transaction_id, in_account, book, subject, amount, value_date) select :new, in_account, book, subject, -amount / 2, value_date from ledger_entry where transaction_id = :paid",
                "ledger_balanced | with t as (insert into ledger_transaction select :new, book, kind, 'n', request_hash, value_date, recorded_at, by_account, null, null, 2 from ledger_transaction where id = :paid) insert into ledger_entry (transaction_id, in_account, book, subject, amount, value_date) select :new, in_account, book, subject, abs(amount), value_date from ledger_entry where transaction_id = :paid",
                "ledger_reversal_after | with t as (insert into ledger_transaction select :new, book, kind, 'n', request_hash, value_date - 1, recorded_at, by_account, 'r', :paid, 2 from ledger_transaction where id = :paid) insert into ledger_entry (transaction_id, in_account, book, subject, amount, value_date) select :new, in_account, book, concat('s', subject), amount, value_date - 1 from ledger_entry where transaction_id = :paid",
                "ledger_reversal_stands | with t as (insert into ledger_transaction select :new, book, kind, 'n', request_hash, value_date, recorded_at, by_account, 'r', :back, 2 from ledger_transaction where id = :back) insert into ledger_entry (transaction_id, in_account, book, subject, amount, value_date) select :new, in_account, book, subject, -amount, value_date from ledger_entry where transaction_id = :back",
                "ledger_period_closed | with t as (insert into ledger_transaction select :new, book, kind, 'n', request_hash, closed_until, recorded_at, by_account, null, null, 2 from ledger_transaction join ledger_book using (book) where id = :paid) insert into ledger_entry (transaction_id, in_account, book, subject, amount, value_date) select :new, in_account, e.book, subject, amount, closed_until from ledger_entry e join ledger_book b on b.book = e.book where transaction_id = :paid"
            })
    void the_database_refuses_what_no_service_writes(String constraint, String statement) {
        run(() -> ledger.closePeriod(book, today.minusDays(50)));
        UUID paid = pay("a", 100, today.minusDays(3));
        UUID undone = pay("b", 20, today.minusDays(3));
        UUID back = reverse(undone, "undone", today);
        String first = book;
        openABook();
        assertThatThrownBy(() -> transaction.executeWithoutResult(status -> jdbc.sql(statement.strip())
                        .param("book", first)
                        .param("other", book)
                        .param("paid", paid)
                        .param("back", back)
                        .param("new", UUID.randomUUID())
                        .update()))
                .rootCause()
                .isInstanceOfSatisfying(
                        org.postgresql.util.PSQLException.class,
                        refused -> assertThat(refused.getServerErrorMessage().getConstraint())
                                .isEqualTo(constraint.strip()));
        assertThat(balances.now(first, "SHARE", "a")).isEqualByComparingTo("100");
    }

    /** The ledger against a reckoning that knows nothing of it: by day, by subject, in plain sums. */
    @ParameterizedTest
    @ValueSource(longs = {1, 20_261_127, 372})
    void random_sequences_tie_and_nothing_is_ever_below_zero(long seed) {
        var random = new Random(seed);
        var days = new TreeMap<String, TreeMap<LocalDate, BigDecimal>>();
        var open = new ArrayList<Posting>();
        var ids = new ArrayList<UUID>();
        int refused = 0;
        LocalDate closed = LocalDate.MIN;
        for (int i = 0; i < 250; i++) {
            if (i % 50 == 49) {
                closed = closeRandomPeriod(random, closed, i / 25);
            }
            String subject = "s" + random.nextInt(4);
            LocalDate day = today.minusDays(random.nextInt(20));
            var amount = BigDecimal.valueOf(1 + random.nextInt(5000), 2);
            boolean reversal = random.nextInt(5) == 0 && !open.isEmpty();
            int which = reversal ? random.nextInt(open.size()) : -1;
            Posting posting = switch (reversal ? 3 : random.nextInt(3)) {
                case 0 -> step(i, day, "MONEY", "", "SHARE", subject, amount);
                case 1 -> step(i, day, "SHARE", subject, "PAYABLE", subject, amount);
                case 2 -> step(i, day, "PAYABLE", subject, "MONEY", "", amount);
                default -> mirror(open.get(which), i, day);
            };
            boolean tooEarly = reversal && day.isBefore(open.get(which).valueDate());
            boolean fits = day.isAfter(closed) && !tooEarly && fits(days, posting);
            try {
                UUID id = reversal ? reverse(ids.get(which), "r" + i, day) : post(posting);
                assertThat(fits).as("step %s of seed %s was taken", i, seed).isTrue();
                move(days, posting);
                if (reversal) {
                    open.remove(which);
                    ids.remove(which);
                    assertMirrored(id);
                } else {
                    open.add(posting);
                    ids.add(id);
                }
            } catch (RuleViolationException refusal) {
                assertThat(fits).as("step %s of seed %s was refused", i, seed).isFalse();
                refused++;
            }
        }
        assertThat(refused).as("refusals were tried too").isBetween(20, 200);
        days.forEach((place, moves) -> {
            String account = place.substring(0, place.indexOf('/'));
            String subject = place.substring(place.indexOf('/') + 1);
            BigDecimal sum = BigDecimal.ZERO;
            for (LocalDate day = today.minusDays(21); !day.isAfter(today); day = day.plusDays(1)) {
                sum = sum.add(moves.getOrDefault(day, BigDecimal.ZERO));
                BigDecimal shown = account.equals("MONEY") ? sum : sum.negate();
                assertThat(balances.asOf(book, account, subject, day)).isEqualByComparingTo(shown);
            }
            assertThat(balances.now(book, account, subject))
                    .isEqualByComparingTo(balances.asOf(book, account, subject, today));
        });
        assertTied();
    }

    /** Closes a period that ends later than the one before, or none. @return until when all is closed */
    private LocalDate closeRandomPeriod(Random random, LocalDate closed, int later) {
        LocalDate until = today.minusDays(20 - random.nextInt(later + 1));
        if (!until.isAfter(closed)) {
            assertRefused("ledger.refused.closed-already", () -> run(() -> ledger.closePeriod(book, until)));
            return closed;
        }
        run(() -> ledger.closePeriod(book, until));
        return until;
    }

    @Test
    void many_at_once_on_one_hot_account_lose_nothing_and_do_not_lock_each_other() throws Exception {
        pay("pot", 1000, today);
        List<UUID> posted = AtOnce.all(
                8,
                IntStream.range(0, 200)
                        .mapToObj(i -> (java.util.concurrent.Callable<UUID>) () -> i % 2 == 0
                                ? pay("s" + i % 6, 10, today)
                                : post(step(i, today, "SHARE", "pot", "MONEY", "", BigDecimal.ONE)))
                        .toList());
        assertThat(posted).hasSize(200).doesNotHaveDuplicates();
        assertThat(balances.now(book, "MONEY", "")).isEqualByComparingTo("1900");
        assertThat(balances.now(book, "SHARE", "pot")).isEqualByComparingTo("900");
        assertTied();
    }

    @Test
    void of_many_who_take_the_last_at_once_only_those_get_it_for_whom_there_is_enough() throws Exception {
        pay("a", 100, today);
        List<Boolean> got = AtOnce.times(15, () -> {
            try {
                take("a", 10, today);
                return true;
            } catch (RuleViolationException refused) {
                assertThat(refused.key()).isEqualTo("ledger.refused.below-zero");
                return false;
            }
        });
        assertThat(got).filteredOn(each -> each).hasSize(10);
        assertThat(balances.now(book, "SHARE", "a")).isEqualByComparingTo("0");
        assertTied();
    }

    @Test
    void one_key_at_the_same_moment_posts_once() throws Exception {
        Posting posting = paying("a", 100, today, "key");
        assertThat(AtOnce.times(12, () -> post(posting))).hasSize(12).containsOnly(post(posting));
        assertThat(balances.now(book, "SHARE", "a")).isEqualByComparingTo("100");
    }

    @Test
    void of_two_who_take_one_posting_back_the_second_is_refused() throws Exception {
        UUID paid = pay("a", 100, today);
        Future<UUID> second = interleaving.meanwhile(
                () -> ledger.reverse(book, paid, "first", today, by, "because"), () -> reverse(paid, "second", today));
        assertThat(Interleaving.failure(second))
                .isInstanceOfSatisfying(
                        RuleViolationException.class,
                        refused -> assertThat(refused.key()).isEqualTo("ledger.refused.reversed"));
    }

    @Test
    void whoever_posts_while_the_period_is_being_closed_is_refused() throws Exception {
        Future<UUID> second = interleaving.meanwhile(
                () -> ledger.closePeriod(book, today.minusDays(1)), () -> pay("a", 100, today.minusDays(1)));
        assertThat(Interleaving.failure(second))
                .isInstanceOfSatisfying(
                        RuleViolationException.class,
                        refused -> assertThat(refused.key()).isEqualTo("ledger.refused.closed"));
        assertThat(balances.now(book, "SHARE", "a")).isEqualByComparingTo("0");
    }

    @Test
    void whoever_closes_a_period_waits_for_what_is_being_posted_in_it() throws Exception {
        Future<Boolean> second =
                interleaving.meanwhile(() -> ledger.post(paying("a", 100, today.minusDays(1), "key")), () -> {
                    run(() -> ledger.closePeriod(book, today.minusDays(1)));
                    return true;
                });
        assertThat(second.get()).isTrue();
        assertThat(balances.asOf(book, "SHARE", "a", today.minusDays(1))).isEqualByComparingTo("100");
    }

    private void assertTied() {
        assertThat(jdbc.sql("""
                        select count(*) from (
                          select b.in_account, b.subject from ledger_balance b
                            left join ledger_entry e on e.in_account = b.in_account and e.subject = b.subject
                           where b.in_account in (select id from ledger_account where book = :book)
                           group by b.in_account, b.subject, b.balance
                          having b.balance <> coalesce(sum(e.amount), 0)) untied""").param("book", book).query(Integer.class).single())
                .as("balances that are not the sum of their entries")
                .isZero();
        assertThat(jdbc.sql("select sum(amount) from ledger_entry where book = :book")
                        .param("book", book)
                        .query(BigDecimal.class)
                        .single())
                .isEqualByComparingTo("0");
    }

    private void assertMirrored(UUID reversal) {
        var legs = new TreeMap<String, BigDecimal>();
        UUID original = balances.transaction(book, reversal).get(0).reverses();
        for (UUID id : List.of(reversal, original)) {
            balances.transaction(book, id)
                    .forEach(line -> legs.merge(line.account() + "/" + line.subject(), line.amount(), BigDecimal::add));
        }
        assertThat(legs.values()).allSatisfy(sum -> assertThat(sum).isEqualByComparingTo("0"));
    }

    private static boolean fits(TreeMap<String, TreeMap<LocalDate, BigDecimal>> days, Posting posting) {
        var after = new TreeMap<String, TreeMap<LocalDate, BigDecimal>>();
        days.forEach((place, moves) -> after.put(place, new TreeMap<>(moves)));
        move(after, posting);
        return after.entrySet().stream()
                .filter(each -> !each.getKey().startsWith("MONEY"))
                .allMatch(each -> {
                    BigDecimal sum = BigDecimal.ZERO;
                    for (BigDecimal move : each.getValue().values()) {
                        sum = sum.add(move);
                        if (sum.signum() > 0) {
                            return false;
                        }
                    }
                    return true;
                });
    }

    private static void move(TreeMap<String, TreeMap<LocalDate, BigDecimal>> days, Posting posting) {
        posting.legs()
                .forEach(leg -> days.computeIfAbsent(leg.account() + "/" + leg.subject(), x -> new TreeMap<>())
                        .merge(posting.valueDate(), leg.amount(), BigDecimal::add));
    }

    private Posting mirror(Posting original, int step, LocalDate day) {
        return new Posting(
                book,
                original.kind(),
                "r" + step,
                day,
                by,
                "because",
                original.legs().stream().map(Posting.Leg::mirrored).toList());
    }

    private Posting step(
            int n, LocalDate day, String debit, String debited, String credit, String credited, BigDecimal amount) {
        return Posting.of(book, "STEP", "s" + n, day, by)
                .debit(debit, debited, amount)
                .credit(credit, credited, amount)
                .build();
    }

    private Posting paying(String subject, double amount, LocalDate day, String key) {
        return Posting.of(book, "PAID", key, day, by)
                .debit("MONEY", "", BigDecimal.valueOf(amount))
                .credit("SHARE", subject, BigDecimal.valueOf(amount))
                .build();
    }

    private UUID pay(String subject, double amount, LocalDate day) {
        return post(paying(subject, amount, day, UUID.randomUUID().toString()));
    }

    private UUID take(String subject, double amount, LocalDate day) {
        return post(Posting.of(book, "TAKEN", UUID.randomUUID().toString(), day, by)
                .debit("SHARE", subject, BigDecimal.valueOf(amount))
                .credit("MONEY", "", BigDecimal.valueOf(amount))
                .build());
    }

    private UUID post(Posting posting) {
        return transaction.execute(status -> ledger.post(posting));
    }

    private UUID reverse(UUID id, String key, LocalDate day) {
        return transaction.execute(status -> ledger.reverse(book, id, key, day, by, "because"));
    }

    private void run(Runnable work) {
        transaction.executeWithoutResult(status -> work.run());
    }

    private static void assertRefused(String key, Runnable work) {
        assertThatThrownBy(work::run)
                .isInstanceOfSatisfying(
                        RuleViolationException.class,
                        refused -> assertThat(refused.key()).isEqualTo(key));
    }

    /**
     * Asked for by {@code -Dmeasure=ledger}: eight write on one account at the same moment, each posting a transaction of its
     * own. The aim is 200 a second; the figure stands in src/docs/benchmarks.md.
     */
    @Test
    @EnabledIfSystemProperty(named = "measure", matches = "ledger")
    void eight_writers_post_on_one_hot_account() throws Exception {
        int writers = 8;
        int each = 500;
        AtOnce.times(writers, () -> post(100)); // until the machine code is made
        long start = System.nanoTime();
        AtOnce.times(writers, () -> post(each));
        double seconds = (System.nanoTime() - start) / 1e9;
        System.out.printf(
                "%d postings by %d writers: %.0f a second%n", writers * each, writers, writers * each / seconds);
        assertThat(balances.now(book, "SHARE", "hot"))
                .isEqualByComparingTo(BigDecimal.valueOf(writers * (100L + each)));
        assertThat(balances.now(book, "MONEY", "")).isEqualByComparingTo(balances.now(book, "SHARE", "hot"));
    }

    private int post(int times) {
        for (int i = 0; i < times; i++) {
            pay("hot", 1, today);
        }
        return times;
    }
}
