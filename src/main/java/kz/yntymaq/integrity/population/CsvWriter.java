package kz.yntymaq.integrity.population;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import kz.yntymaq.integrity.fact.Population;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;

/** Writes a population as the files that {@link PopulationFiles} reads. */
final class CsvWriter {

    private static final CSVFormat FORMAT =
            CSVFormat.RFC4180.builder().setRecordSeparator("\n").get();

    private final Path directory;

    CsvWriter(Path directory) {
        this.directory = directory;
    }

    void write(Population all) throws IOException {
        Files.createDirectories(directory);
        table(
                "cooperatives.csv",
                List.of("id", "kind", "oblast", "district", "registered_on", "applied_on", "label"),
                all.cooperatives(),
                one -> row(
                        one.id(),
                        one.kind(),
                        one.oblast(),
                        one.district(),
                        one.registeredOn(),
                        one.appliedOn(),
                        one.label()));
        table(
                "people.csv",
                List.of("id", "phone", "address", "account"),
                all.people(),
                one -> row(one.id(), one.phone(), one.address(), one.account()));
        table(
                "members.csv",
                List.of("cooperative", "person", "from", "until", "associated", "share"),
                all.members(),
                one -> row(
                        one.cooperative(),
                        one.person(),
                        one.from(),
                        one.until(),
                        one.associated(),
                        plain(one.share())));
        table(
                "bodies.csv",
                List.of("cooperative", "person", "body", "from", "until"),
                all.seats(),
                one -> row(
                        one.cooperative(),
                        one.person(),
                        one.body().name().toLowerCase(java.util.Locale.ROOT),
                        one.from(),
                        one.until()));
        table(
                "meetings.csv",
                List.of("cooperative", "on", "kind", "members", "present"),
                all.meetings(),
                one -> row(
                        one.cooperative(),
                        one.on(),
                        one.kind().name().toLowerCase(java.util.Locale.ROOT),
                        one.members(),
                        one.present()));
        table(
                "attendance.csv",
                List.of("cooperative", "on", "person"),
                all.attendance(),
                one -> row(one.cooperative(), one.on(), one.person()));
        trade(all);
        table(
                "exits.csv",
                List.of("cooperative", "person", "asked", "decided", "due", "paid"),
                all.exits(),
                one -> row(one.cooperative(), one.person(), one.asked(), one.decided(), one.due(), one.paid()));
        table("kin.csv", List.of("person", "person"), all.kin(), one -> row(one.person(), one.other()));
    }

    private void trade(Population all) throws IOException {
        table(
                "deliveries.csv",
                List.of("cooperative", "person", "on", "product", "unit", "quantity", "price"),
                all.deliveries(),
                one -> row(
                        one.cooperative(),
                        one.person(),
                        one.on(),
                        one.product(),
                        one.unit(),
                        plain(one.quantity()),
                        plain(one.price())));
        table(
                "sales.csv",
                List.of("cooperative", "on", "product", "unit", "quantity", "price", "buyer"),
                all.sales(),
                one -> row(
                        one.cooperative(),
                        one.on(),
                        one.product(),
                        one.unit(),
                        plain(one.quantity()),
                        plain(one.price()),
                        one.buyer()));
        table(
                "payments.csv",
                List.of("cooperative", "person", "on", "kind", "amount"),
                all.payments(),
                one -> row(one.cooperative(), one.person(), one.on(), one.kind(), plain(one.amount())));
        table(
                "loans.csv",
                List.of("cooperative", "person", "on", "amount", "supplier"),
                all.loans(),
                one -> row(one.cooperative(), one.person(), one.on(), plain(one.amount()), one.supplier()));
    }

    private static @Nullable Object[] row(@Nullable Object... values) {
        return values;
    }

    private static String plain(BigDecimal number) {
        return number.toPlainString();
    }

    private <T> void table(String file, List<String> header, List<T> rows, Function<T, @Nullable Object[]> values)
            throws IOException {
        try (var out = Files.newBufferedWriter(directory.resolve(file), StandardCharsets.UTF_8);
                var printer = new CSVPrinter(out, FORMAT)) {
            printer.printRecord(header);
            for (T one : rows) {
                printer.printRecord(values.apply(one));
            }
        }
    }
}
