package kz.yntymaq.support;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import kz.yntymaq.identity.Bin;
import kz.yntymaq.identity.Iin;

/** Synthetic numbers of people and of legal entities: valid, each used once a run, nobody's. */
public final class Iins {

    private static final LocalDate FIRST_BIRTHDAY = LocalDate.of(1960, 1, 1);
    private static final int BIRTHDAYS = 15_000;
    private static final AtomicInteger people = new AtomicInteger();
    private static final AtomicInteger entities = new AtomicInteger();

    private Iins() {}

    /** A valid IIN that no test has used yet. */
    public static String next() {
        while (true) {
            int n = people.incrementAndGet();
            String birthday = FIRST_BIRTHDAY.plusDays(n % BIRTHDAYS).format(DateTimeFormatter.ofPattern("yyMMdd"));
            var iin = withControlDigit("%s3%04d".formatted(birthday, 9000 + n / BIRTHDAYS))
                    .filter(digits -> Iin.parse(digits).isPresent());
            if (iin.isPresent()) {
                return iin.get();
            }
        }
    }

    /** A valid BIN of a resident legal entity that no test has used yet. */
    public static String nextBin() {
        while (true) {
            int n = entities.incrementAndGet();
            var bin = withControlDigit("261140%05d".formatted(n))
                    .filter(digits -> Bin.parse(digits).isPresent());
            if (bin.isPresent()) {
                return bin.get();
            }
        }
    }

    private static Optional<String> withControlDigit(String eleven) {
        return IntStream.rangeClosed(0, 9)
                .mapToObj(digit -> eleven + digit)
                .filter(digits -> digits.charAt(4) == '4'
                        ? Bin.parse(digits).isPresent()
                        : Iin.parse(digits).isPresent())
                .findFirst();
    }
}
