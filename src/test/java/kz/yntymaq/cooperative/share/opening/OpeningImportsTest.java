package kz.yntymaq.cooperative.share.opening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import kz.yntymaq.account.Actor;
import kz.yntymaq.cooperative.share.Contribution;
import kz.yntymaq.cooperative.share.ShareKind;
import kz.yntymaq.cooperative.share.Shares;
import kz.yntymaq.cooperative.share.opening.OpeningRegister.Question;
import kz.yntymaq.cooperative.upload.Upload;
import kz.yntymaq.cooperative.upload.Uploads;
import kz.yntymaq.kernel.FieldViolationException;
import kz.yntymaq.kernel.Language;
import kz.yntymaq.kernel.NotFoundException;
import kz.yntymaq.kernel.RuleViolationException;
import kz.yntymaq.ledger.Balances;
import kz.yntymaq.support.AtOnce;
import kz.yntymaq.support.Background;
import kz.yntymaq.support.Fixtures;
import kz.yntymaq.support.Fixtures.Made;
import kz.yntymaq.support.People;
import kz.yntymaq.support.Places;
import kz.yntymaq.support.PlainBrowser;
import kz.yntymaq.support.PortalTest;
import kz.yntymaq.support.TestClock;
import kz.yntymaq.ui.Texts;
import kz.yntymaq.ui.sheet.HeadedTable;
import kz.yntymaq.ui.sheet.RowProblem;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A register of shares from before the portal is read into the book: looked through, confirmed, taken back. */
@PortalTest
class OpeningImportsTest {

    private static final String HEADING =
            "ЖСН немесе мүше нөмірі / ИИН или номер члена;Аты-жөні;Вид взноса;Деньги или имущество;Сома, теңге;Дата внесения;"
                    + "Какое имущество;Кто оценил;Номер отчёта об оценке;Дата отчёта об оценке\n";
    private static final String REASON = "Файлда басқа кооперативтің тізілімі болған.";

    @Autowired
    OpeningImports imports;

    @Autowired
    Uploads uploads;

    @Autowired
    OpeningTemplate template;

    @Autowired
    Shares shares;

    @Autowired
    Balances balances;

    @Autowired
    Fixtures fixtures;

    @Autowired
    People people;

    @Autowired
    Background background;

    @Autowired
    Texts texts;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestClock clock;

    @LocalServerPort
    int port;

    private Made made;
    private Actor chair;
    private String on;

    @BeforeEach
    void a_cooperative() {
        made = fixtures.active(Places.ZERENDI_VILLAGE);
        chair = people.actor(made.chair());
        on = day(clock.today().minusDays(2));
    }

    @Test
    void what_the_preview_says_is_what_stands_in_the_ledger_afterwards() {
        UUID id = upload(row(1, "пай", "ақша", "20 000", on)
                + row(2, "паевой взнос", "деньги", "12000,50", on)
                + row(2, "additional", "money", "500", on)
                + row(3, "кіру жарнасы", "ақшалай", "5000", on)
                + row(4, "пай", "мүлік", "20000", on, "Сауын сиыр", "Басқарма, № 2 хаттама", "", ""));
        OpeningRegister preview = register(id);
        assertThat(preview.problems()).isEmpty();
        assertThat(preview.lines()).isEqualTo(5);
        assertThat(preview.people()).isEqualTo(4);
        assertThat(preview.several()).hasSize(1);
        assertThat(balances.totals(book()))
                .as("nothing is written before the chair confirms")
                .isEmpty();

        confirm(id);

        assertThat(sum("SHARE"))
                .isEqualByComparingTo(preview.sum(ShareKind.SHARE))
                .isEqualByComparingTo("52000.50");
        assertThat(sum("ADDITIONAL"))
                .isEqualByComparingTo(preview.sum(ShareKind.ADDITIONAL))
                .isEqualByComparingTo("500");
        assertThat(sum("FEE")).isEqualByComparingTo(preview.sum(ShareKind.FEE)).isEqualByComparingTo("5000");
        assertThat(sum("MONEY")).isEqualByComparingTo(preview.sumIn(false));
        assertThat(sum("PROPERTY")).isEqualByComparingTo(preview.sumIn(true)).isEqualByComparingTo("20000");
        assertThat(seen(id).sums().values().stream().reduce(BigDecimal.ZERO, BigDecimal::add))
                .isEqualByComparingTo(preview.sum());
        assertThat(seen(id).file().entries()).isEqualTo(5);
        assertThat(jdbc.sql("select thing || valued_by from share_property")
                        .query(String.class)
                        .list())
                .contains("Сауын сиырБасқарма, № 2 хаттама");
        assertThat(jdbc.sql("select content is null from cooperative_upload where id = ?")
                        .param(id)
                        .query(Boolean.class)
                        .single())
                .as("the file itself is not kept")
                .isTrue();
    }

    @Test
    void every_member_is_told_once() {
        confirm(upload(row(1, "пай", "ақша", "10000", on) + row(1, "пай", "ақша", "5000", on)));
        background.await();
        assertThat(jdbc.sql(
                                "select count(*) from inbox_message where account_id = ? and key = 'share.import.message.recorded'")
                        .param(who(1).id())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void entries_are_posted_by_day_whatever_their_order_in_the_file() {
        confirm(upload(row(1, "пай", "ақша", "100", day(clock.today())) + row(1, "пай", "ақша", "200", on)), Set.of());
        assertThat(jdbc.sql("select amount from ledger_entry where subject <> '' and book = ? order by id")
                        .param(book())
                        .query(BigDecimal.class)
                        .list())
                .usingElementComparator(BigDecimal::compareTo)
                .containsExactly(new BigDecimal("-200"), new BigDecimal("-100"));
    }

    @Test
    void the_same_file_acts_once() {
        String file = row(1, "пай", "ақша", "100", on);
        UUID id = upload(file);
        UUID key = UUID.randomUUID();
        imports.confirm(chair, made.id(), id, Set.of(), key);
        imports.confirm(chair, made.id(), id, Set.of(), key);
        assertThat(upload(file)).as("the page of the first one tells of it").isEqualTo(id);
        assertRefused("sheet.refused.not-now", () -> confirm(id));
        assertThat(sum("SHARE")).isEqualByComparingTo("100");
    }

    @Test
    void two_who_confirm_at_once_write_it_once() throws Exception {
        UUID id = upload(row(1, "пай", "ақша", "100", on));
        List<Boolean> done = AtOnce.all(List.of(once(id), once(id), once(id)));
        assertThat(done).containsOnlyOnce(true);
        assertThat(sum("SHARE")).isEqualByComparingTo("100");
    }

    private Callable<Boolean> once(UUID id) {
        return () -> {
            try {
                confirm(id);
                return true;
            } catch (RuleViolationException late) {
                return false;
            }
        };
    }

    @Test
    void nothing_is_written_while_a_row_is_wrong() {
        UUID id = upload(row(1, "пай", "ақша", "100", on) + row(9, "пай", "ақша", "100", on));
        assertThat(register(id).problems()).singleElement().satisfies(problem -> {
            assertThat(problem.line()).isEqualTo(3);
            assertThat(problem.column()).isEqualTo(OpeningColumn.WHO);
            assertThat(problem.key()).isEqualTo("share.import.problem.not-member");
        });
        assertRefused("sheet.refused.broken-rows", () -> confirm(id));
        assertThat(balances.totals(book())).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1|Басқа Біреу|пай|ақша|100|23.11.2026|NAME|share.import.problem.name",
                "123|-|пай|ақша|100|23.11.2026|WHO|share.import.problem.not-member",
                "850101300017|-|пай|ақша|100|23.11.2026|WHO|share.import.problem.who",
                "абв|-|пай|ақша|100|23.11.2026|WHO|share.import.problem.who",
                "1|-|үлес|ақша|100|23.11.2026|KIND|share.import.problem.KIND",
                "1|-|пай|доллар|100|23.11.2026|FORM|share.import.problem.FORM",
                "1|-|пай|ақша|0|23.11.2026|AMOUNT|sheet.problem.positive",
                "1|-|пай|ақша|-5|23.11.2026|AMOUNT|sheet.problem.positive",
                "1|-|пай|ақша|1О0|23.11.2026|AMOUNT|typeMismatch.java.math.BigDecimal",
                "1|-|пай|ақша|10,5 млн|23.11.2026|AMOUNT|error.number.instead",
                "1|-|пай|ақша|1.000.000|23.11.2026|AMOUNT|error.number.groups",
                "1|-|пай|ақша|12345678901234|23.11.2026|AMOUNT|sheet.problem.large",
                "1|-|пай|ақша|=1+1|23.11.2026|AMOUNT|sheet.problem.formula",
                "1|-|пай|ақша|100|31.02.2026|ON|sheet.problem.day",
                "1|-|пай|ақша|100|24.11.2026|ON|sheet.problem.future",
                "1|-|пай|ақша|100|14.11.1993|ON|sheet.problem.before-tenge",
                "1|-|кіру жарнасы|мүлік|100|23.11.2026|FORM|share.import.problem.fee-in-money",
                "1|-|пай|мүлік|100|23.11.2026|THING|share.import.problem.property",
                "1|-|кіру жарнасы|ақша|21625,01|23.11.2026|AMOUNT|cooperative.rule.entrance-fee"
            })
    void a_wrong_cell_is_told_by_row_column_and_reason(
            String who,
            String name,
            String kind,
            String form,
            String amount,
            String day,
            OpeningColumn column,
            String key) {
        String called = name.equals("-") ? name(1) : name;
        UUID id = upload(String.join(";", who, called, kind, form, amount, day, "", "", "", "") + "\n");
        assertThat(register(id).problems()).anySatisfy(problem -> {
            assertThat(problem.line()).isEqualTo(2);
            assertThat(problem.column()).isEqualTo(column);
            assertThat(problem.key()).isEqualTo(key);
        });
        for (Language language : Language.values()) {
            assertThat(register(id).problems())
                    .allSatisfy(problem -> assertThat(texts.in(
                                    language, problem.key(), problem.arguments().toArray()))
                            .isNotBlank()
                            .doesNotContain(problem.key()));
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1\u00a0000,50\u00a0₸|1000.50",
                "\u200e1\u202f000|1000",
                "١٢٣|123",
                "１２３|123",
                "1000.5|1000.5",
                "150 000|150000"
            })
    void numbers_are_read_as_people_paste_them(String typed, String amount) {
        assertThat(register(upload(row(1, "пай", "ақша", typed, on))).sum()).isEqualByComparingTo(amount);
    }

    @Test
    void fees_of_a_member_together_stay_within_five_indexes() {
        String fees = row(1, "кіру жарнасы", "ақша", "21000", on) + row(1, "кіру жарнасы", "ақша", "625", on);
        assertThat(register(upload(fees)).problems()).isEmpty();
        assertThat(register(upload(fees + row(1, "кіру жарнасы", "ақша", "0,01", on)))
                        .problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.line()).isEqualTo(4));
    }

    @Test
    void what_may_be_a_mistake_is_asked_and_not_guessed() {
        shares.record(
                chair,
                made.id(),
                membership(1),
                new Contribution(ShareKind.SHARE, new BigDecimal("100"), clock.today(), null),
                false,
                UUID.randomUUID());
        UUID id = upload(row(1, "пай", "ақша", "20000", on)
                + row(2, "пай", "ақша", "100", on)
                + row(2, "пай", "ақша", "100", on)
                + row(3, "пай", "ақша", "100", day(clock.today().minusDays(4))));
        OpeningRegister register = register(id);
        assertThat(register.questions()).containsExactly(Question.values());
        assertThat(register.linesOf(Question.AGAIN)).containsExactly(2);
        assertThat(register.linesOf(Question.BEYOND)).containsExactly(2);
        assertThat(register.linesOf(Question.TWICE)).containsExactly(3, 4);
        assertThat(register.linesOf(Question.EARLY)).containsExactly(5);
        for (Question question : Question.values()) {
            Set<Question> others = new java.util.HashSet<>(Set.of(Question.values()));
            others.remove(question);
            assertRefused("share.import.unsure." + question, () -> confirm(id, others));
        }
        confirm(id, Set.of(Question.values()));
        assertThat(sum("SHARE")).isEqualByComparingTo("20400");
    }

    @Test
    void up_to_the_promised_share_and_on_the_day_of_the_founding_nothing_is_asked() {
        UUID id = upload(row(1, "пай", "ақша", "20000", day(clock.today().minusDays(3))));
        assertThat(register(id).questions()).isEmpty();
        assertThat(register(upload(row(1, "пай", "ақша", "20000,01", on))).questions())
                .containsExactly(Question.BEYOND);
    }

    @Test
    void a_closed_period_takes_no_row_also_when_it_is_closed_after_the_preview() {
        UUID id = upload(row(1, "пай", "ақша", "100", on));
        assertThat(register(id).problems()).isEmpty();
        shares.closePeriod(chair, made.id(), clock.today().minusDays(2), UUID.randomUUID());
        assertRefused("sheet.refused.broken-rows", () -> confirm(id));
        assertThat(register(id).problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.key()).isEqualTo("sheet.problem.closed"));
        assertThat(register(upload(
                                row(1, "пай", "ақша", "100", day(clock.today().minusDays(1)))))
                        .problems())
                .isEmpty();
    }

    @Test
    void a_year_whose_index_is_not_known_is_told_and_not_guessed() {
        OpeningRegister register = register(upload(row(1, "кіру жарнасы", "ақша", "50000", "01.03.2012")));
        assertThat(register.problems()).isEmpty();
        assertThat(register.unknown()).containsExactly(2);
    }

    @Test
    void a_register_is_taken_back_by_correcting_entries_and_may_then_be_read_in_again() {
        String file = row(1, "пай", "ақша", "100", on) + row(2, "пай", "ақша", "300", on);
        UUID id = upload(file);
        confirm(id);
        UUID corrected = jdbc.sql("select transaction_id from share_import_entry where import_id = ? and line = 2")
                .param(id)
                .query(UUID.class)
                .single();
        shares.correct(chair, made.id(), membership(1), corrected, clock.today(), REASON, UUID.randomUUID());
        imports.takeBack(chair, made.id(), id, clock.today(), REASON, UUID.randomUUID());
        assertThat(sum("SHARE")).isEqualByComparingTo("0");
        assertThat(sum("MONEY")).isEqualByComparingTo("0");
        assertThat(jdbc.sql(
                                "select count(*) from ledger_transaction where book = ? and reverses is not null and reason = ?")
                        .params(book(), REASON)
                        .query(Integer.class)
                        .single())
                .isEqualTo(2);
        assertRefused(
                "sheet.refused.not-now",
                () -> imports.takeBack(chair, made.id(), id, clock.today(), REASON, UUID.randomUUID()));
        confirm(upload(file));
        assertThat(sum("SHARE")).isEqualByComparingTo("400");
    }

    @Test
    void it_is_not_taken_back_before_its_days() {
        UUID id = upload(row(1, "пай", "ақша", "100", on));
        confirm(id);
        assertRefused(
                "ledger.refused.before-original",
                () -> imports.takeBack(chair, made.id(), id, clock.today().minusDays(3), REASON, UUID.randomUUID()));
        assertThat(sum("SHARE")).isEqualByComparingTo("100");
    }

    @Test
    void cells_of_a_program_for_tables_are_read_as_it_shows_them() throws IOException {
        byte[] file = workbook(sheet -> {
            heading(sheet, 2);
            sheet.value(3, 0, 1);
            sheet.value(3, 1, name(1));
            sheet.value(3, 2, "пай");
            sheet.value(3, 3, "ақша");
            sheet.value(3, 4, 1234.56);
            sheet.value(3, 5, clock.today().minusDays(2));
            sheet.style(3, 5).format("yyyy-MM-dd").set();
            sheet.value(4, 0, Long.parseLong(who(2).iin()));
            sheet.value(4, 1, name(2).toUpperCase(java.util.Locale.ROOT));
            sheet.value(4, 2, "ПАЙ");
            sheet.value(4, 3, "Ақша");
            sheet.value(4, 4, new BigDecimal("0.30000000000000004"));
            sheet.value(4, 5, on);
        });
        OpeningRegister register = register(imports.upload(chair, made.id(), "пай.xlsx", file));
        assertThat(register.problems()).isEmpty();
        assertThat(register.sum()).isEqualByComparingTo("1234.86");
        assertThat(register.rows())
                .extracting(row -> row.given().on())
                .containsOnly(clock.today().minusDays(2));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1E999999999", "1E-2147483647", "1E2147483647", "1E60000000"})
    void a_number_that_would_fill_all_memory_is_a_wrong_word(String huge) throws IOException {
        byte[] file = workbook(sheet -> {
            heading(sheet, 0);
            for (int row = 1; row < 50; row++) {
                sheet.value(row, 0, new BigDecimal(huge));
                sheet.value(row, 1, name(1));
                sheet.value(row, 4, new BigDecimal(huge));
            }
        });
        assertThat(register(imports.upload(chair, made.id(), "пай.xlsx", file)).problems())
                .isNotEmpty();
    }

    @Test
    void a_file_is_no_way_to_learn_whose_iin_is_right() {
        var guesses = new StringBuilder();
        for (int i = 0; i < 6; i++) {
            guesses.append(guess());
        }
        upload(guesses.toString());
        for (int i = 0; i < 3; i++) {
            upload(guess());
        }
        assertRefused("share.import.refused.strangers", () -> upload(guess() + guess()));
        assertRefused("share.import.refused.iins-today", () -> upload(guess()));
        assertRefused(
                "share.import.refused.iins-today",
                () -> upload(String.join(";", made.member().iin(), name(2), "пай", "ақша", "1", on, ";;;") + "\n"));
        upload(row(1, "пай", "ақша", "100", on));
    }

    private String guess() {
        return String.join(";", people.villager(Places.ZERENDI_VILLAGE).iin(), name(1), "пай", "ақша", "1", on, ";;;")
                + "\n";
    }

    @Test
    void a_formula_and_a_third_decimal_are_told() throws IOException {
        byte[] file = workbook(sheet -> {
            heading(sheet, 0);
            sheet.value(1, 0, 1);
            sheet.value(1, 1, name(1));
            sheet.value(1, 2, "пай");
            sheet.value(1, 3, "ақша");
            sheet.formula(1, 4, "1+1");
            sheet.value(1, 5, on);
            sheet.value(2, 0, 1);
            sheet.value(2, 1, name(1));
            sheet.value(2, 2, "пай");
            sheet.value(2, 3, "ақша");
            sheet.value(2, 4, new BigDecimal("10.005"));
            sheet.value(2, 5, on);
        });
        assertThat(register(imports.upload(chair, made.id(), "a.xlsx", file)).problems())
                .extracting(RowProblem::key)
                .containsExactly("sheet.problem.formula", "sheet.problem.decimals");
    }

    @Test
    void a_file_that_is_no_plain_table_is_refused_and_not_kept() throws IOException {
        byte[] good = workbook(sheet -> heading(sheet, 0));
        byte[] csv = (HEADING + row(1, "пай", "ақша", "1", on)).getBytes(StandardCharsets.UTF_8);
        refused("a.csv", new byte[0], "empty");
        refused("a.csv", new byte[HeadedTable.LARGEST + 1], "large");
        refused("a.xlsx", csv, "other");
        refused("a.csv", good, "other");
        refused("a.pdf", csv, "extension");
        refused("a", csv, "extension");
        refused("a.xlsm", good, "active");
        refused("a.xls", csv, "old");
        refused("a.csv", (HEADING + "1;Ә").getBytes(java.nio.charset.Charset.forName("windows-1251")), "encoding");
        refused("a.csv", "бір;екі\n1;2\n".getBytes(StandardCharsets.UTF_8), "heading");
        refused("a.csv", HEADING.getBytes(StandardCharsets.UTF_8), "no-rows");
        refused("a.xlsx", zip("xl/vbaProject.bin", "x".getBytes(StandardCharsets.UTF_8)), "active");
        refused("a.xlsx", zip("xl/worksheets/sheet1.xml", new byte[64 * 1024 * 1024]), "large");
        refused("a.xlsx", zip("xl/a.xml", "<!DOCTYPE a><a/>".getBytes(StandardCharsets.UTF_8)), "active");
        refused("a.xlsx", zip("xl/a.xml", "<a/>".getBytes(StandardCharsets.UTF_8)), "broken");
        assertThat(jdbc.sql("select count(*) from cooperative_upload where cooperative_id = ?")
                        .param(made.id())
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void five_thousand_rows_are_looked_through_and_written_in_a_few_seconds() {
        var file = new StringBuilder();
        for (int i = 1; i <= HeadedTable.MOST_ROWS; i++) {
            file.append(row(i % 4 + 1, "пай", "ақша", "1," + (10 + i % 90), on));
        }
        long begun = System.nanoTime();
        UUID id = upload(file.toString());
        confirm(id, Set.of(Question.values()));
        assertThat((System.nanoTime() - begun) / 1_000_000_000L).isLessThan(20);
        assertThat(seen(id).file().entries()).isEqualTo(HeadedTable.MOST_ROWS);
        assertThat(sum("SHARE")).isEqualByComparingTo(sum("MONEY"));
        refused("b.csv", (HEADING + file + row(1, "пай", "ақша", "1", on)).getBytes(StandardCharsets.UTF_8), "large");
    }

    @Test
    void the_template_can_be_filled_in_and_read_in_and_its_examples_are_not_read() {
        List<kz.yntymaq.cooperative.share.OpeningBook.Member> members = imports.members(chair, made.id());
        String text = new String(template.text(members), StandardCharsets.UTF_8);
        String filled = text.replace("1;" + name(1), "1;" + name(1) + ";пай;ақша;100;" + on);
        OpeningRegister register =
                register(imports.upload(chair, made.id(), "t.csv", filled.getBytes(StandardCharsets.UTF_8)));
        assertThat(register.problems()).isEmpty();
        assertThat(register.lines()).isEqualTo(1);
        assertThat(register.sum()).isEqualByComparingTo("100");
        assertRefused(
                "sheet.refused.no-rows", () -> imports.upload(chair, made.id(), "t.xlsx", template.workbook(members)));
    }

    @Test
    void the_chair_alone_reads_a_register_in() {
        UUID id = upload(row(1, "пай", "ақша", "100", on));
        Made foreign = fixtures.active(Places.ZERENDI_VILLAGE);
        for (Actor other :
                List.of(people.actor(made.member()), people.actor(people.villager()), people.actor(foreign.chair()))) {
            assertThatThrownBy(() -> imports.files(other, made.id())).isInstanceOf(NotFoundException.class);
            assertThatThrownBy(() -> imports.see(other, made.id(), id)).isInstanceOf(NotFoundException.class);
            assertThatThrownBy(() -> imports.confirm(other, made.id(), id, Set.of(), UUID.randomUUID()))
                    .isInstanceOf(NotFoundException.class);
        }
        assertThatThrownBy(() -> imports.see(people.actor(foreign.chair()), foreign.id(), id))
                .isInstanceOf(NotFoundException.class);
    }

    @Test
    void a_file_that_nobody_confirms_goes_after_a_week_and_with_the_next_one() {
        UUID first = upload(row(1, "пай", "ақша", "100", on));
        UUID second = upload(row(1, "пай", "ақша", "200", on));
        assertThatThrownBy(() -> seen(first)).isInstanceOf(NotFoundException.class);
        clock.advance(java.time.Duration.ofDays(Uploads.KEPT_DAYS));
        uploads.forget();
        assertThat(register(second).sum()).isEqualByComparingTo("200");
        clock.advance(java.time.Duration.ofSeconds(1));
        uploads.forget();
        assertThatThrownBy(() -> seen(second)).isInstanceOf(NotFoundException.class);
    }

    private String row(int number, String kind, String form, String amount, String day, String... more) {
        String rest = more.length == 0 ? ";;;" : String.join(";", more);
        return String.join(";", String.valueOf(number), name(number), kind, form, amount, day, rest) + "\n";
    }

    /** Founders of the same moment are numbered in an order of their own. */
    private String name(int number) {
        return jdbc.sql("""
                select concat_ws(' ', a.family_name, a.given_name, a.patronymic)
                  from share_member s join membership m on m.id = s.membership_id join account_v a on a.id = m.account_id
                 where s.cooperative_id = ? and s.number = ?""")
                .params(made.id(), number)
                .query(String.class)
                .optional()
                .orElse("Мысалов Үлгі");
    }

    private People.Someone who(int number) {
        UUID account = jdbc.sql(
                        "select m.account_id from share_member s join membership m on m.id = s.membership_id where s.cooperative_id = ? and s.number = ?")
                .params(made.id(), number)
                .query(UUID.class)
                .single();
        return made.members().stream()
                .filter(each -> each.id().equals(account))
                .findFirst()
                .orElseThrow();
    }

    private UUID membership(int number) {
        return jdbc.sql("select membership_id from share_member where cooperative_id = ? and number = ?")
                .params(made.id(), number)
                .query(UUID.class)
                .single();
    }

    private UUID upload(String rows) {
        return imports.upload(chair, made.id(), "пай.csv", (HEADING + rows).getBytes(StandardCharsets.UTF_8));
    }

    private void confirm(UUID id) {
        confirm(id, Set.of());
    }

    private void confirm(UUID id, Set<Question> answered) {
        imports.confirm(chair, made.id(), id, answered, UUID.randomUUID());
    }

    private OpeningImports.Seen seen(UUID id) {
        return imports.see(chair, made.id(), id);
    }

    private OpeningRegister register(UUID id) {
        return java.util.Objects.requireNonNull(seen(id).register());
    }

    private String book() {
        return "SHARES:" + made.id();
    }

    private BigDecimal sum(String account) {
        return balances.totals(book()).getOrDefault(account, BigDecimal.ZERO);
    }

    private static String day(LocalDate day) {
        return "%02d.%02d.%d".formatted(day.getDayOfMonth(), day.getMonthValue(), day.getYear());
    }

    private void refused(String name, byte[] file, String why) {
        assertRefused("sheet.refused." + why, () -> imports.upload(chair, made.id(), name, file));
    }

    private void assertRefused(String key, org.assertj.core.api.ThrowableAssert.ThrowingCallable act) {
        assertThatThrownBy(act).isInstanceOfSatisfying(RuleViolationException.class, refused -> {
            assertThat(refused.key()).isEqualTo(key);
            if (refused instanceof FieldViolationException named) {
                assertThat(named.field()).isNotBlank();
            }
            for (Language language : Language.values()) {
                assertThat(texts.in(language, key, refused.arguments())).isNotBlank();
            }
        });
    }

    private static void heading(Worksheet sheet, int row) {
        List<String> names = new ArrayList<>(List.of(HEADING.strip().split(";")));
        for (int column = 0; column < names.size(); column++) {
            sheet.value(row, column, names.get(column));
        }
    }

    private static byte[] workbook(Consumer<Worksheet> fill) throws IOException {
        var file = new ByteArrayOutputStream();
        try (var workbook = new Workbook(file, "test", null)) {
            fill.accept(workbook.newWorksheet("Пай"));
        }
        return file.toByteArray();
    }

    private static byte[] zip(String name, byte[] content) throws IOException {
        var file = new ByteArrayOutputStream();
        try (var out = new ZipOutputStream(file)) {
            out.putNextEntry(new ZipEntry(name));
            out.write(content);
            out.closeEntry();
        }
        return file.toByteArray();
    }

    @Test
    void the_preview_shows_who_brought_in_what_when_page_by_page() {
        var file = new StringBuilder();
        for (int i = 1; i <= 150; i++) {
            file.append(row(i % 4 + 1, "пай", "ақша", String.valueOf(1000 + i), on));
        }
        UUID id = upload(file.toString());
        var browser = new PlainBrowser(port);
        browser.signIn(made.chair());
        String page = "/cabinet/cooperatives/" + made.id() + "/shares/import/" + id;
        assertThat(browser.get(page).body())
                .contains("1. " + name(1), "4. " + name(4), "1\u00a0001\u00a0₸", on, "?after=101#rows")
                .doesNotContain("1\u00a0101\u00a0₸");
        assertThat(browser.get(page + "?after=101").body())
                .contains("1\u00a0101\u00a0₸", "1\u00a0150\u00a0₸")
                .doesNotContainPattern("after=[0-9]+#rows");
    }

    @Test
    void a_file_without_doubts_is_confirmed_from_its_page_which_asks_nothing() {
        UUID id = upload(row(1, "пай", "ақша", "20 000", on));
        var browser = new PlainBrowser(port);
        browser.signIn(made.chair());
        String page = "/cabinet/cooperatives/" + made.id() + "/shares/import/" + id;
        String once = PlainBrowser.hidden(browser.get(page).body(), "once");

        browser.fill(page, Map.of("once", once));

        assertThat(seen(id).file().state()).isEqualTo(Upload.State.APPLIED);
        assertThat(sum("SHARE")).isEqualByComparingTo("20000");
    }
}
