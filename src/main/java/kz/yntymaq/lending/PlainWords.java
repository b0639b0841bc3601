package kz.yntymaq.lending;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.stream.Collectors;
import kz.yntymaq.kernel.RecordedValue;

/** Recorded values as the log keeps them: the same for every reader, days and codes as they are. */
enum PlainWords implements RecordedValue.Writer {
    INSTANCE;

    @Override
    public String text(String key, Object... arguments) {
        return arguments.length == 0
                ? key.substring(key.lastIndexOf('.') + 1)
                : Arrays.stream(arguments).map(String::valueOf).collect(Collectors.joining(" · "));
    }

    @Override
    public String money(BigDecimal tenge) {
        return tenge.toPlainString();
    }

    @Override
    public String number(long number) {
        return String.valueOf(number);
    }

    @Override
    public String decimal(BigDecimal number) {
        return number.toPlainString();
    }

    @Override
    public String day(LocalDate day) {
        return day.toString();
    }

    @Override
    public String place(String code) {
        return code;
    }
}
