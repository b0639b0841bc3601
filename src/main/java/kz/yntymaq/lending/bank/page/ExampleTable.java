package kz.yntymaq.lending.bank.page;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.function.Function;
import java.util.stream.Collectors;
import kz.yntymaq.lending.bank.BankColumn;
import kz.yntymaq.ui.Texts;
import org.springframework.stereotype.Component;

/** A statement as a table with one invented payment, in the language of the page: what a file may look like. */
@Component
class ExampleTable {

    private static final String MARK = "\ufeff"; // programs for tables know UTF-8 by it
    private static final String END = "\r\n";

    private final Texts texts;

    ExampleTable(Texts texts) {
        this.texts = texts;
    }

    byte[] written() {
        String heading = line(column -> texts.get(column.key()));
        String payment = line(this::example);
        return (MARK + heading + END + payment + END).getBytes(StandardCharsets.UTF_8);
    }

    private static String line(Function<BankColumn, String> cell) {
        return Arrays.stream(BankColumn.values()).map(cell).collect(Collectors.joining(";"));
    }

    private String example(BankColumn column) {
        return switch (column) {
            case DAY -> "12.03.2026";
            case TENGE -> "140445,29";
            case REFERENCE -> "2210";
            case PURPOSE -> texts.get("bank.example.purpose");
            case PAYER -> texts.get("bank.example.payer");
            case PAYER_NUMBER -> "";
        };
    }
}
