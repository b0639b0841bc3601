package kz.yntymaq.cooperative.trade.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import kz.yntymaq.account.Actor;
import kz.yntymaq.cooperative.trade.Deal;
import kz.yntymaq.cooperative.trade.TradeProducts;
import kz.yntymaq.cooperative.trade.TradeUnit;
import kz.yntymaq.cooperative.trade.Trades;
import kz.yntymaq.cooperative.trade.reading.TradeTable.Question;
import kz.yntymaq.kernel.Language;
import kz.yntymaq.kernel.NotFoundException;
import kz.yntymaq.kernel.RuleViolationException;
import kz.yntymaq.support.AtOnce;
import kz.yntymaq.support.Background;
import kz.yntymaq.support.Fixtures;
import kz.yntymaq.support.Fixtures.Made;
import kz.yntymaq.support.People;
import kz.yntymaq.support.Places;
import kz.yntymaq.support.PortalTest;
import kz.yntymaq.support.Statements;
import kz.yntymaq.support.TestClock;
import kz.yntymaq.ui.Texts;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** A table of trade is read into the book: looked through, confirmed, taken back. */
@PortalTest
class TradeImportsTest {

    private static final String HEADING =
            "Мүше нөмірі / Номер члена;Аты-жөні;Сауда түрі;Өнім;Количество;Бір бірліктің бағасы, теңге;Дата;Отметка о качестве\n";
    private static final String REASON = "Файлда басқа айдың тапсыруы болған.";

    @Autowired
    TradeImports imports;

    @Autowired
    TradeProducts products;

    @Autowired
    Trades trades;

    @Autowired
    Fixtures fixtures;

    @Autowired
    People people;

    @Autowired
    MockMvcTester pages;

    @Autowired
    Background background;

    @Autowired
    Texts texts;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestClock clock;

    private Made made;
    private Actor chair;
    private String today;

    @BeforeEach
    void a_cooperative_that_takes_milk() {
        made = fixtures.active(Places.ZERENDI_VILLAGE);
        chair = people.actor(made.chair());
        products.add(chair, made.id(), "Сүт", TradeUnit.LITRE, UUID.randomUUID());
        today = day(clock.today());
    }

    @Test
    void what_the_preview_says_is_what_stands_in_the_book_afterwards() {
        UUID id = upload(row(1, "тапсыру", "Сүт", "33,33", "180,05", today)
                + row(2, "сдача", "сүт, л", "10", "200", today)
                + row(2, "сатып алу", "СҮТ", "1", "250", today)
                + ";;сыртқа сату;Сүт;40;300;" + today + ";\n");
        TradeTable table = table(id);
        assertThat(table.problems()).isEmpty();
        assertThat(table.people()).isEqualTo(2);
        assertThat(table.sums().get(Deal.DELIVERY)).isEqualByComparingTo("8001.07");
        assertThat(standing())
                .as("nothing is written before the chair confirms")
                .isZero();

        confirm(id);

        TradeImports.Seen seen = imports.see(chair, made.id(), id);
        assertThat(seen.file().entries()).isEqualTo(4);
        for (Deal deal : Deal.values()) {
            assertThat(seen.sums().get(deal))
                    .isEqualByComparingTo(table.sums().get(deal))
                    .isEqualByComparingTo(
                            jdbc.sql("select sum(amount) from trade_entry where cooperative_id = ? and deal = ?")
                                    .params(made.id(), deal.name())
                                    .query(BigDecimal.class)
                                    .single());
        }
        background.await();
        assertThat(jdbc.sql("select count(*) from inbox_message where key = 'trade.import.message.recorded'")
                        .query(Integer.class)
                        .single())
                .as("each member is told once")
                .isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "9|-|тапсыру|Сүт|1|1|23.11.2026|WHO|trade.import.problem.not-member",
                "|-|тапсыру|Сүт|1|1|23.11.2026|WHO|sheet.problem.empty",
                "1|Басқа Біреу|тапсыру|Сүт|1|1|23.11.2026|NAME|trade.import.problem.name",
                "1|-|айырбас|Сүт|1|1|23.11.2026|DEAL|trade.import.problem.DEAL",
                "1|-|сыртқа сату|Сүт|1|1|23.11.2026|WHO|trade.import.problem.member-of-sale",
                "1|-|тапсыру|Жүн|1|1|23.11.2026|PRODUCT|trade.import.problem.PRODUCT",
                "1|-|тапсыру|Сүт|0|1|23.11.2026|QUANTITY|sheet.problem.positive",
                "1|-|тапсыру|Сүт|123456789|1|23.11.2026|QUANTITY|sheet.problem.large",
                "1|-|тапсыру|Сүт|0,01|0,01|23.11.2026|QUANTITY|trade.refused.amount",
                "1|-|тапсыру|Сүт|99999999|99999999999|23.11.2026|QUANTITY|trade.refused.amount",
                "1|-|тапсыру|Сүт|1|=2*2|23.11.2026|PRICE|sheet.problem.formula",
                "1|-|тапсыру|Сүт|1|1|24.11.2026|ON|sheet.problem.future",
                "1|-|тапсыру|Сүт|1|1|31.02.2026|ON|sheet.problem.day",
                "1|-|тапсыру|Сүт|1|1|01.01.2020|ON|trade.refused.before-joining"
            })
    void a_wrong_cell_is_told_by_row_column_and_reason_and_nothing_is_written(
            String who,
            String name,
            String deal,
            String product,
            String quantity,
            String price,
            String day,
            TradeColumn column,
            String key) {
        String called = name.equals("-") ? name(1) : name;
        UUID id = upload(row(1, "тапсыру", "Сүт", "1", "1", today)
                + String.join(";", Objects.requireNonNullElse(who, ""), called, deal, product, quantity, price, day, "")
                + "\n");
        assertThat(table(id).problems()).singleElement().satisfies(problem -> {
            assertThat(problem.line()).isEqualTo(3);
            assertThat(problem.column()).isEqualTo(column);
            assertThat(problem.key()).isEqualTo(key);
            for (Language language : Language.values()) {
                assertThat(texts.in(language, key, problem.arguments().toArray()))
                        .isNotBlank()
                        .doesNotContain(key);
            }
        });
        assertThat(table(id).rows()).hasSize(1);
        refused("sheet.refused.broken-rows", () -> confirm(id));
        assertThat(standing()).isZero();
    }

    @Test
    void a_product_with_two_units_is_asked_for_with_its_unit() {
        products.add(chair, made.id(), "Сүт", TradeUnit.TONNE, UUID.randomUUID());
        assertThat(table(upload(row(1, "тапсыру", "Сүт", "1", "1", today))).problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.key()).isEqualTo("trade.import.problem.PRODUCT"));
        assertThat(table(upload(row(1, "тапсыру", "Сүт, т", "1", "1", today))).problems())
                .isEmpty();
    }

    @Test
    void what_may_be_a_mistake_is_asked_and_not_guessed() {
        confirm(upload(row(1, "тапсыру", "Сүт", "5", "180", today)));
        UUID id = upload(row(1, "тапсыру", "Сүт", "5", "180,00", today)
                + row(2, "тапсыру", "Сүт", "7", "180", today)
                + row(2, "тапсыру", "Сүт", "7", "180", today));
        assertThat(table(id).linesOf(Question.AGAIN)).containsExactly(2);
        assertThat(table(id).linesOf(Question.TWICE)).containsExactly(3, 4);
        refused("trade.import.unsure.AGAIN", () -> confirm(id, Set.of(Question.TWICE)));
        refused("trade.import.unsure.TWICE", () -> confirm(id, Set.of(Question.AGAIN)));
        confirm(id, Set.of(Question.values()));
        assertThat(standing()).isEqualTo(4);
    }

    @Test
    void a_file_acts_once_also_when_it_is_confirmed_three_times_at_once() throws Exception {
        String file = row(1, "тапсыру", "Сүт", "5", "180", today);
        UUID id = upload(file);
        Callable<Boolean> once = () -> {
            try {
                confirm(id);
                return true;
            } catch (RuleViolationException late) {
                return false;
            }
        };
        assertThat(AtOnce.all(List.of(once, once, once))).containsOnlyOnce(true);
        assertThat(standing()).isEqualTo(1);
        assertThat(upload(file)).as("the page of the first one tells of it").isEqualTo(id);
    }

    @Test
    void a_table_is_taken_back_by_mirrors_and_what_was_corrected_alone_stays() {
        UUID id = upload(row(1, "тапсыру", "Сүт", "5", "180", today) + row(2, "тапсыру", "Сүт", "7", "180", today));
        confirm(id);
        UUID corrected = jdbc.sql("select entry_id from trade_import_entry where import_id = ? and line = 2")
                .param(id)
                .query(UUID.class)
                .single();
        trades.correct(
                chair,
                made.id(),
                corrected,
                new Trades.Right(new BigDecimal("6"), new BigDecimal("180"), null),
                REASON,
                UUID.randomUUID());
        imports.takeBack(chair, made.id(), id, REASON, UUID.randomUUID());
        assertThat(jdbc.sql("select sum(amount) from trade_entry where cooperative_id = ?")
                        .param(made.id())
                        .query(BigDecimal.class)
                        .single())
                .isEqualByComparingTo("1080");
        refused("sheet.refused.not-now", () -> imports.takeBack(chair, made.id(), id, REASON, UUID.randomUUID()));
    }

    @Test
    void nobody_but_the_chair_sees_a_file_and_the_book_of_shares_has_it_not() {
        UUID id = upload(row(1, "тапсыру", "Сүт", "5", "180", today));
        for (Actor other : List.of(people.actor(made.member()), people.actor(people.villager()))) {
            assertThatThrownBy(() -> imports.see(other, made.id(), id)).isInstanceOf(NotFoundException.class);
            assertThatThrownBy(() -> imports.confirm(other, made.id(), id, Set.of(), UUID.randomUUID()))
                    .isInstanceOf(NotFoundException.class);
        }
        Made foreign = fixtures.active(Places.ZERENDI_VILLAGE);
        assertThatThrownBy(() -> imports.see(people.actor(foreign.chair()), foreign.id(), id))
                .isInstanceOf(NotFoundException.class);
    }

    @Test
    void the_template_names_the_members_and_reads_as_a_table_that_nobody_filled_in() {
        byte[] text = imports.template(chair, made.id(), false);
        assertThat(new String(text, StandardCharsets.UTF_8)).contains(name(1), name(2));
        refused("sheet.refused.no-rows", () -> imports.upload(chair, made.id(), "t.csv", text));
        refused(
                "sheet.refused.no-rows",
                () -> imports.upload(chair, made.id(), "t.xlsx", imports.template(chair, made.id(), true)));
    }

    @Test
    void five_thousand_rows_are_looked_through_with_no_more_statements_than_one() {
        var rows = new StringBuilder();
        for (int i = 1; i <= 5000; i++) {
            rows.append(row(1 + i % 3, "тапсыру", "Сүт", String.valueOf(i), "180", today));
        }
        UUID one = upload(row(1, "тапсыру", "Сүт", "5001", "180", today));
        long few = Statements.during(() -> imports.see(chair, made.id(), one));
        UUID id = upload(rows.toString());
        assertThat(Statements.during(() -> imports.see(chair, made.id(), id))).isEqualTo(few);
        confirm(id);
        assertThat(standing()).isEqualTo(5000);
    }

    @Test
    void the_preview_shows_every_row_page_by_page_before_it_is_confirmed() throws Exception {
        var rows = new StringBuilder();
        for (int i = 1; i <= 250; i++) {
            rows.append(row(1 + i % 3, "тапсыру", "Сүт", String.valueOf(1000 + i), "180", today));
        }
        String page = "/cabinet/cooperatives/" + made.id() + "/trade/import/" + upload(rows.toString());
        String first = text(page);
        assertThat(first).contains(name(1), name(2), name(3), "?after=101#rows", "1\u00a0001", today);
        assertThat(first).doesNotContain("1\u00a0101");
        assertThat(text(page + "?after=101")).contains("1\u00a0101", "1\u00a0200", "?after=201#rows");
        assertThat(text(page + "?after=201")).contains("1\u00a0250").doesNotContainPattern("after=[0-9]+#rows");
        assertThat(text(page + "?after=x")).contains("?after=101#rows");
    }

    private String text(String address) throws Exception {
        return pages.get()
                .uri(address)
                .with(People.signedIn(made.chair()))
                .exchange()
                .getResponse()
                .getContentAsString();
    }

    private String row(int number, String deal, String product, String quantity, String price, String day) {
        return String.join(";", String.valueOf(number), name(number), deal, product, quantity, price, day, "") + "\n";
    }

    private final java.util.Map<Integer, String> names = new java.util.HashMap<>();

    private String name(int number) {
        return names.computeIfAbsent(
                number,
                n -> jdbc.sql("""
                select concat_ws(' ', a.family_name, a.given_name, a.patronymic)
                  from share_member s join membership m on m.id = s.membership_id join account_v a on a.id = m.account_id
                 where s.cooperative_id = ? and s.number = ?""").params(made.id(), n).query(String.class).single());
    }

    private UUID upload(String rows) {
        return imports.upload(chair, made.id(), "сауда.csv", (HEADING + rows).getBytes(StandardCharsets.UTF_8));
    }

    private void confirm(UUID id) {
        confirm(id, Set.of());
    }

    private void confirm(UUID id, Set<Question> answered) {
        imports.confirm(chair, made.id(), id, answered, UUID.randomUUID());
    }

    private TradeTable table(UUID id) {
        return Objects.requireNonNull(imports.see(chair, made.id(), id).table());
    }

    private int standing() {
        return jdbc.sql("select count(*) from trade_entry where cooperative_id = ?")
                .param(made.id())
                .query(Integer.class)
                .single();
    }

    private static String day(LocalDate day) {
        return "%02d.%02d.%d".formatted(day.getDayOfMonth(), day.getMonthValue(), day.getYear());
    }

    private static void refused(String key, ThrowingCallable act) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(
                        RuleViolationException.class,
                        refused -> assertThat(refused.key()).isEqualTo(key));
    }
}
