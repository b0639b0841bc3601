package kz.yntymaq.calculator;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Something that was bought, as an address carries it: {@code 2.1.1;1;2600000;0}.
 *
 * @param position its code
 * @param units how many
 * @param cost of one with VAT, tenge
 * @param vat of one, taken into credit, tenge
 */
record Purchase(String position, int units, BigDecimal cost, BigDecimal vat) {

    private static final Pattern WRITTEN = Pattern.compile(
            "([A-Za-z0-9_.-]{1,20});([1-9]\\d{0,4});(\\d{1,13}(?:\\.\\d{1,2})?);(\\d{1,13}(?:\\.\\d{1,2})?)");

    /** Reads what {@link #written} wrote; empty for anything else. */
    static Optional<Purchase> read(String written) {
        Matcher parts = WRITTEN.matcher(written);
        if (!parts.matches()) {
            return Optional.empty();
        }
        var read = new Purchase(
                parts.group(1),
                Integer.parseInt(parts.group(2)),
                new BigDecimal(parts.group(3)),
                new BigDecimal(parts.group(4)));
        return read.cost.compareTo(read.vat) > 0 ? Optional.of(read) : Optional.empty();
    }

    /** The one form in which it stands in an address. */
    String written() {
        return position + ";" + units + ";" + cost.toPlainString() + ";" + vat.toPlainString();
    }

    /** As an application keeps it. */
    Map<String, String> row() {
        return Map.of(
                "POSITION", position,
                "UNITS", String.valueOf(units),
                "COST", cost.toPlainString(),
                "VAT", vat.toPlainString());
    }
}
