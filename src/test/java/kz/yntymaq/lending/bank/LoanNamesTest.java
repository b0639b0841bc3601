package kz.yntymaq.lending.bank;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import kz.yntymaq.lending.LoanStage;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which microcredits the purpose of a payment names, and which it does not. */
class LoanNamesTest {

    private static final LoanNames NAMES = new LoanNames(Stream.of(
                    List.of("МК-2026/15", "AA-2026-11-000123"),
                    List.of("МК-2026/1", "AA-2026-11-000124"),
                    List.of("12", "AA-2026-11-000125"),
                    List.of("26-01", "AA-2026-11-000126"),
                    List.of("2026/15", "AAP-2026-11-000127"),
                    List.of("ҚШ 7 Қ", "AAP-2026-11-000128"))
            .map(numbers ->
                    new NamedLoan(UUID.randomUUID(), UUID.randomUUID(), numbers.get(0), numbers.get(1), LoanStage.PAID))
            .toList());

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "–", textBlock = """
            Погашение по договору МК-2026/15 от 12.03.2026               | МК-2026/15
            погашение мк 2026 15                                         | МК-2026/15
            MK-2026/15, без НДС                                          | МК-2026/15
            МК–2026/15.НДС нет                                           | МК-2026/15
            МК2026/15                                                    | МК-2026/15
            по договору МК-2026/1, июль                                  | МК-2026/1
            МК-2026/1-2                                                  | –
            МК-2026/1А                                                   | –
            1/МК-2026/1                                                  | –
            МК-2026/150                                                  | –
            заявка AA-2026-11-000123                                     | МК-2026/15
            АА 2026 11 000126 өтінімі                                    | 26-01
            AA-2026-11-000123 и AA-2026-11-000124                        | МК-2026/15;МК-2026/1
            AA-2026-11-000999                                            | –
            по договору № 12                                             | 12
            по договору №12 от 15.03.2026 г.                             | 12
            договор от 15.03.2026 г. № 12                                | 12
            дог.12                                                       | 12
            2026 жылғы 3 наурыздағы № 12 шарты бойынша төлем             | 12
            12 шарт бойынша                                              | 12
            Микрокредит №12                                              | 12
            № 26-01 микрокредит шарты бойынша төлем                      | 26-01
            12 микрокредит шарты                                         | 12
            № 12 микрокредит счёт                                        | –
            оплата счета № 12                                            | –
            12 000 тенге                                                 | –
            договор 12.03.2026                                           | –
            12.12.2026                                                   | –
            договор № 12/3                                               | –
            договор № 15 счет № 12                                       | –
            договор № 12 заявка AA-2026-11-000125                        | 12
            договор 2026/15                                              | 2026/15
            период 2026/15                                               | –
            договор № 26-01                                              | 26-01
            ИИН 900126-01                                                | –
            по 26-01-2026                                                | –
            договор ҚШ-7-Қ                                               | ҚШ 7 Қ
            кш 7 к                                                       | –
            =HYPERLINK("http://x";"МК-2026/15")                          | МК-2026/15
            (пусто)                                                      | –
            """)
    void a_purpose_names_a_loan_by_its_number_alone(String purpose, String contracts) {
        List<String> expected = contracts == null ? List.of() : List.of(contracts.split(";"));
        assertThat(NAMES.in(purpose)).extracting(NamedLoan::contract).containsExactlyInAnyOrderElementsOf(expected);
    }

    @ParameterizedTest
    @CsvSource({"''", "№", "№ №", "--"})
    void what_has_no_number_names_nothing(String purpose) {
        assertThat(NAMES.in(purpose)).isEmpty();
    }
}
