package kz.yntymaq.lending.bank;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import kz.yntymaq.kernel.RuleViolationException;
import kz.yntymaq.support.PortalTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Statements of banks as files: both kinds, their encodings, and what else is handed in. */
@PortalTest
class BankFileTest {

    private static final String OWN = "KZ86125KZT5004100100";
    private static final String HEADING =
            "Дата;Сумма;Номер документа;Назначение платежа;Плательщик;БИН или ИИН плательщика\n";

    @Autowired
    BankFile files;

    private Payments csv(String text) {
        return files.read(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String exchange(String... documents) {
        return "1CClientBankExchange\r\nВерсияФормата=2.00\r\nКодировка=%s\r\nРасчСчет=" + OWN + "\r\n"
                + String.join("", documents) + "КонецФайла\r\n";
    }

    private static String document(String... fields) {
        return "СекцияДокумент=ПлатежноеПоручение\r\nПолучательИИК=" + OWN + "\r\n" + String.join("\r\n", fields)
                + "\r\nКонецДокумента\r\n";
    }

    private static String whole() {
        return document(
                "НомерДокумента=77",
                "ДатаДокумента=11.11.2026",
                "ДатаОперации=12.11.2026",
                "СуммаПриход=1000,50",
                "Сумма=9",
                "ПлательщикНаименование=ТОО \"Дән\"",
                "ПлательщикБИН_ИИН=000000000012",
                "НазначениеПлатежа=По договору МК-1",
                "от 1 марта");
    }

    private void refused(String key, byte[] file) {
        assertThatExceptionOfType(RuleViolationException.class)
                .isThrownBy(() -> files.read(file))
                .satisfies(refused -> assertThat(refused.key()).isEqualTo(key));
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "windows-1251"})
    void a_table_is_read_in_either_encoding(String encoding) {
        String text = HEADING + "12.11.2026;1 000,50;№ 77;По договору МК-1;ТОО «Дән»;000000000012\n".replace('ә', 'е');
        ReadLine line =
                files.read(text.getBytes(Charset.forName(encoding))).lines().get(0);
        assertThat(line.line()).isEqualTo(2);
        assertThat(line.day()).isEqualTo("2026-11-12");
        assertThat(line.tenge()).isEqualByComparingTo("1000.50");
        assertThat(line.reference()).isEqualTo("№ 77");
        assertThat(line.purpose()).isEqualTo("По договору МК-1");
        assertThat(line.payer()).isEqualTo("ТОО «Ден»");
        assertThat(line.payerNumber()).isEqualTo("000000000012");
        assertThat(line.wrong()).isNull();
        assertThat(line.sure()).isTrue();
    }

    @Test
    void columns_stand_in_any_order_and_language_between_commas_or_semicolons_with_a_mark_and_other_ends_of_lines() {
        assertThat(
                        csv("\ufeffPurpose of payment,КҮНІ,x,Amount,Құжат нөмірі\r\n\"a, b\",2026-11-12,,\"1,000.50\",7\r\n\r\n")
                                .lines())
                .singleElement()
                .satisfies(line -> {
                    assertThat(line.tenge()).isEqualByComparingTo("1000.50");
                    assertThat(line.purpose()).isEqualTo("a, b");
                    assertThat(line.payer()).isEmpty();
                });
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "–", textBlock = """
            1 000,50            | 1000.50
            1\u00a0000.5        | 1000.50
            1,000.50            | 1000.50
            1.000.000,50        | 1000000.50
            '  7 ₸'             | 7.00
            9999999999999,99    | 9999999999999.99
            10000000000000      | –
            1,000               | –
            100.500             | –
            1e5                 | –
            0                   | –
            0,00                | –
            =1+1                | –
            сто                 | –
            ''                  | –
            99999999999999999999999999999999999999999999999999999999999999999999999 | –
            """)
    void a_sum_is_read_or_said_to_be_none(String written, String tenge) {
        ReadLine line =
                csv(HEADING + "12.11.2026;\"" + written + "\";7;x;;\n").lines().get(0);
        assertThat(line.tenge()).isEqualTo(tenge == null ? null : new BigDecimal(tenge));
        assertThat(line.wrong()).isEqualTo(tenge == null ? Why.NO_SUM : null);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "–", textBlock = """
            12.11.2026          | 2026-11-12
            12.11.2026 14:05:01 | 2026-11-12
            2026-11-12T10:00    | 2026-11-12
            12/11/2026          | 2026-11-12
            31.02.2026          | –
            12.11.26            | –
            12.11.9999          | –
            46338               | –
            ''                  | –
            """)
    void a_day_is_read_or_said_to_be_none(String written, String day) {
        ReadLine line = csv(HEADING + written + ";5;7;x;;\n").lines().get(0);
        assertThat(line.day() == null ? null : line.day().toString()).isEqualTo(day);
        assertThat(line.wrong()).isEqualTo(day == null ? Why.NO_DAY : null);
    }

    @Test
    void what_went_out_is_left_out() {
        Payments read = csv(HEADING + "12.11.2026;-5;7;x;;\n12.11.2026;5;8;x;;\n");
        assertThat(read.lines()).hasSize(1);
        assertThat(read.leftOut()).isOne();
    }

    @Test
    void words_are_cut_and_numbers_that_may_not_be_recorded_are_none() {
        String smile = "\ud83d\ude00";
        ReadLine line = csv(HEADING + "12.11.2026;5;" + OWN + ";" + "я".repeat(999) + smile + ";\u200b;12\n")
                .lines()
                .get(0);
        assertThat(line.reference()).isEmpty();
        assertThat(line.payer()).isEmpty();
        assertThat(line.payerNumber()).isEmpty();
        assertThat(line.purpose()).isEqualTo("я".repeat(999));
        assertThat(csv(HEADING + "12.11.2026;5;" + "7".repeat(101) + ";x;;\n")
                        .lines()
                        .get(0)
                        .reference())
                .isEmpty();
        assertThat(csv(HEADING + "12.11.2026;5;---;=cmd|' /C calc'!A0;;\n")
                        .lines()
                        .get(0))
                .satisfies(odd -> {
                    assertThat(odd.reference()).isEmpty();
                    assertThat(odd.purpose())
                            .as("shown as it is, never reckoned")
                            .isEqualTo("=cmd|' /C calc'!A0");
                });
    }

    @ParameterizedTest
    @CsvSource({"UTF8,UTF-8", "Windows,windows-1251", "DOS,IBM866"})
    void an_exchange_file_is_read_in_each_of_its_encodings(String named, String encoding) {
        byte[] file = exchange(whole().replace('ә', 'е')).formatted(named).getBytes(Charset.forName(encoding));
        assertThat(files.read(file).lines()).singleElement().satisfies(line -> {
            assertThat(line.line()).isEqualTo(5);
            assertThat(line.day()).isEqualTo("2026-11-12");
            assertThat(line.tenge()).isEqualByComparingTo("1000.50");
            assertThat(line.reference()).isEqualTo("77");
            assertThat(line.payer()).isEqualTo("ТОО \"Ден\"");
            assertThat(line.payerNumber()).isEqualTo("000000000012");
            assertThat(line.purpose()).isEqualTo("По договору МК-1 от 1 марта");
            assertThat(line.sure()).isTrue();
        });
    }

    @Test
    void the_older_names_of_the_exchange_format_are_known_too() {
        String text =
                "\ufeff1CClientBankExchange\nВерсияФормата=1.03\nСекцияДокумент=Платежное поручение\nНомер=5\nДата=01.11.2026\n"
                        + "ДатаПоступило=02.11.2026\nСумма=7.25\nПлательщик1=А\nНазначениеПлатежа1=По договору\nНазначениеПлатежа2=МК-1\nКонецДокумента\n";
        assertThat(csv(text).lines()).singleElement().satisfies(line -> {
            assertThat(line.day()).isEqualTo("2026-11-02");
            assertThat(line.tenge()).isEqualByComparingTo("7.25");
            assertThat(line.purpose()).startsWith("По договору МК-1");
            assertThat(line.sure()).as("no account is named").isFalse();
        });
    }

    @Test
    void only_money_that_came_in_counts() {
        String from = "ПлательщикИИК=" + OWN;
        Payments read = csv(exchange(
                whole(),
                whole().replace("ПолучательИИК=" + OWN, "ПолучательИИК=KZ04601A001234567890"),
                whole().replace("ПолучательИИК=" + OWN, from),
                whole().replace("НомерДокумента", from + "\r\nНомерДокумента"),
                document("НомерДокумента=8", "Валюта=USD", "Сумма=1", "ДатаДокумента=01.11.2026"),
                document("НомерДокумента=9", "Сумма=", "ДатаДокумента=01.11.2026"),
                document("НомерДокумента=10", "Сумма=5", "ДатаДокумента=01.13.2026")));
        assertThat(read.leftOut()).isEqualTo(3);
        assertThat(read.lines())
                .extracting(ReadLine::wrong)
                .containsExactly(null, Why.OTHER_MONEY, Why.NO_SUM, Why.NO_DAY);
    }

    @Test
    void a_purpose_that_never_ends_is_kept_as_far_as_it_is_shown() {
        String endless = whole().replace("от 1 марта", "ab\r\n".repeat(300_000) + "end");
        ReadLine line = files.read(exchange(endless).formatted("UTF-8").getBytes(StandardCharsets.UTF_8))
                .lines()
                .get(0);
        assertThat(line.purpose()).startsWith("По договору МК-1 ab ab").hasSize(1000);
    }

    @Test
    void a_file_that_breaks_off_is_refused() {
        refused(
                "bank.refused.cut",
                exchange(whole().replace("КонецДокумента\r\n", "")).getBytes(StandardCharsets.UTF_8));
        String two = exchange(whole().replace("КонецДокумента\r\n", ""), whole());
        refused("bank.refused.cut", two.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void another_file_is_refused_with_its_reason() {
        refused("sheet.refused.empty", new byte[0]);
        refused("sheet.refused.empty", "\ufeff \r\n".getBytes(StandardCharsets.UTF_8));
        refused("sheet.refused.large", new byte[2 * 1024 * 1024 + 1]);
        for (String other :
                List.of("PK\u0003\u0004zip", "%PDF-1.7", "<html>", " <?xml version=\"1.0\"?>", "{\\rtf1", "a\0b")) {
            refused("bank.refused.other", other.getBytes(StandardCharsets.ISO_8859_1));
        }
        refused("bank.refused.other", new byte[] {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0, 1, 2});
        refused("bank.refused.other", (HEADING + "x").getBytes(StandardCharsets.UTF_16));
        refused("sheet.refused.heading", "какой-то текст".getBytes(StandardCharsets.UTF_8));
        refused("sheet.refused.heading", "Дата;Сумма\n1;2".getBytes(StandardCharsets.UTF_8));
        refused("bank.refused.twice", (HEADING.strip() + ";Amount\n1;2").getBytes(StandardCharsets.UTF_8));
        refused("bank.refused.none", HEADING.getBytes(StandardCharsets.UTF_8));
        refused("bank.refused.none", "1CClientBankExchange\nКонецФайла".getBytes(StandardCharsets.UTF_8));
        refused("sheet.refused.broken", (HEADING + "12.11.2026;5;7;\"x\" y\n").getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void five_thousand_lines_are_taken_and_one_more_is_not() {
        String[] lines = new String[5000];
        Arrays.fill(lines, "12.11.2026;5;7;x;;");
        String most = HEADING + String.join("\n", lines);
        assertThat(csv(most).lines()).hasSize(5000);
        refused("sheet.refused.large", (most + "\n12.11.2026;5;7;x;;").getBytes(StandardCharsets.UTF_8));
        String[] documents = new String[5001];
        Arrays.fill(documents, document("Сумма=5"));
        refused("sheet.refused.large", exchange(documents).getBytes(StandardCharsets.UTF_8));
    }
}
