package kz.yntymaq.demo.scene;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import kz.yntymaq.account.Actor;
import kz.yntymaq.demo.DemoClock;
import kz.yntymaq.demo.DemoPeople;
import kz.yntymaq.demo.DemoPerson;
import kz.yntymaq.demo.DemoScene;
import kz.yntymaq.lending.bank.BankStatements;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Statements of the bank of Akmola's operator: one was recorded, with a payment that waits for an officer; another one was given today
 * and has a payment whose microcredit was found, one that is known already, one that a person has to look at and one that cannot be
 * read.
 */
@Component
@Profile("demo")
@Order(3) // the microcredits stand
class DemoBank implements DemoScene {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.yyyy");
    private static final int AGO = 3;

    private final DemoPeople people;
    private final DemoClock clock;
    private final BankStatements statements;

    DemoBank(DemoPeople people, DemoClock clock, BankStatements statements) {
        this.people = people;
        this.clock = clock;
        this.statements = statements;
    }

    @Override
    public void play() {
        Actor officer = people.actor(DemoPerson.OPERATOR_OFFICER);
        String day = LocalDate.now(clock).minusDays(AGO).format(DAY);
        clock.daysAgo(AGO - 1, () -> {
            byte[] first = exchange(day).getBytes(Charset.forName("windows-1251"));
            statements.record(
                    officer, statements.give(officer, "kl_to_1c.txt", first).statement());
        });
        byte[] second = table(day, LocalDate.now(clock).format(DAY)).getBytes(StandardCharsets.UTF_8);
        statements.give(officer, "выписка.csv", second);
    }

    private static String exchange(String day) {
        return String.join(
                "\r\n",
                "1CClientBankExchange",
                "ВерсияФормата=2.00",
                "Кодировка=Windows",
                "РасчСчет=KZ04601A001234567890",
                document(day, "3301", "150000", "Досрочный взнос по договору № 26-01"),
                document(day, "3302", "84500.50", "Погашение займа, без договора"),
                "КонецФайла",
                "");
    }

    private static String document(String day, String number, String sum, String purpose) {
        return String.join(
                "\r\n",
                "СекцияДокумент=ПлатежноеПоручение",
                "НомерДокумента=" + number,
                "ДатаОперации=" + day,
                "СуммаПриход=" + sum,
                "ПлательщикНаименование=Плательщик " + number,
                "ПолучательИИК=KZ04601A001234567890",
                "НазначениеПлатежа=" + purpose,
                "КонецДокумента");
    }

    private static String table(String before, String today) {
        return String.join(
                "\n",
                List.of(
                        "Күні;Сомасы;Құжат нөмірі;Төлем мақсаты;Төлеуші",
                        before + ";150 000;3301;Досрочный взнос по договору № 26-01;Плательщик 3301",
                        today + ";230 000,00;3310;№ 26-01 микрокредит шарты бойынша төлем;Төлеуші 3310",
                        today + ";12 000;3311;Қайырымдылық көмек;Төлеуші 3311",
                        today + ";12,000;3312;№ 26-01 шарты бойынша;Төлеуші 3312"));
    }
}
