package kz.yntymaq.programme.drafting;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import kz.yntymaq.ui.Text;

/** A time of day as it is typed, {@code 17:30}: a number might be meant as hundredths of an hour. */
final class HourOfDay {

    private static final Pattern TIME = Pattern.compile("([01]?\\d|2[0-3]):[0-5]\\d");

    private HourOfDay() {}

    static boolean is(String typed) {
        return TIME.matcher(typed).matches();
    }

    /** As a figure keeps it. @param typed a time */
    static BigDecimal of(String typed) {
        return new BigDecimal(typed.replace(':', '.'));
    }

    /** What is wrong with the value of a figure. @param time whether it counts the time of day */
    static List<Typing.Wrong> wrong(boolean time, List<Field> fields, PartForm form) {
        return IntStream.range(0, fields.size())
                .filter(i -> fields.get(i).name().equals("value"))
                .filter(i -> time
                        != is(Objects.requireNonNullElse(
                                Text.words(form.typed(i).text()), "")))
                .mapToObj(i -> new Typing.Wrong(
                        "fields[" + i + "].text", time ? "drafting.error.time" : "drafting.error.number"))
                .toList();
    }
}
