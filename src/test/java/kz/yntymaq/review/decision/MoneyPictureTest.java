package kz.yntymaq.review.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MoneyPictureTest {

    @ParameterizedTest
    @CsvSource({
        // allotted, taken, asked: left, left after, percent taken, percent asked
        "1000.00, 250.00, 100.00, 750.00, 650.00, 25.0, 10.0",
        "1000.00, 250.00, 750.00, 750.00, 0.00, 25.0, 75.0",
        "1000.00, 250.00, 750.01, 750.00, -0.01, 25.0, 75.0",
        "1000.00, 0.00, 0.01, 1000.00, 999.99, 0, 1",
        "1000.00, 333.30, 10.00, 666.70, 656.70, 33.3, 1",
        "1000.00, 1200.00, 100.00, -200.00, -300.00, 100, 0",
        "0.00, 0.00, 100.00, 0.00, -100.00, 0, 1",
    })
    void shows_what_is_reserved_committed_and_paid_and_what_this_application_would_add(
            BigDecimal allotted,
            BigDecimal taken,
            BigDecimal asked,
            BigDecimal left,
            BigDecimal leftAfter,
            BigDecimal takenPercent,
            BigDecimal askedPercent) {
        BigDecimal paid = taken.divide(BigDecimal.valueOf(4), 4, RoundingMode.DOWN);
        BigDecimal committed = paid.add(paid);
        var picture =
                new MoneyPicture(allotted, taken.subtract(committed).subtract(paid), committed, paid, asked, null);
        assertThat(picture.left()).isEqualByComparingTo(left);
        assertThat(picture.leftAfter()).isEqualByComparingTo(leftAfter);
        assertThat(picture.fits()).isTrue();
        assertThat(picture.takenPercent()).isEqualByComparingTo(takenPercent);
        assertThat(picture.askedPercent()).isEqualByComparingTo(askedPercent);
    }
}
