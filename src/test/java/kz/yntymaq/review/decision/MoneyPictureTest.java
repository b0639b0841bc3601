package kz.yntymaq.review.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MoneyPictureTest {

    @ParameterizedTest
    @CsvSource({
        // allotted, reserved, asked: left, left after, percent reserved, percent asked
        "1000.00, 250.00, 100.00, 750.00, 650.00, 25.0, 10.0",
        "1000.00, 250.00, 750.00, 750.00, 0.00, 25.0, 75.0",
        "1000.00, 250.00, 750.01, 750.00, -0.01, 25.0, 75.0",
        "1000.00, 0.00, 0.01, 1000.00, 999.99, 0, 1",
        "1000.00, 333.30, 10.00, 666.70, 656.70, 33.3, 1",
        "1000.00, 1200.00, 100.00, -200.00, -300.00, 100, 0",
        "0.00, 0.00, 100.00, 0.00, -100.00, 0, 1",
    })
    void shows_what_is_reserved_and_what_this_application_would_add(
            BigDecimal allotted,
            BigDecimal reserved,
            BigDecimal asked,
            BigDecimal left,
            BigDecimal leftAfter,
            BigDecimal reservedPercent,
            BigDecimal askedPercent) {
        var picture = new MoneyPicture(allotted, reserved, asked, null);
        assertThat(picture.left()).isEqualByComparingTo(left);
        assertThat(picture.leftAfter()).isEqualByComparingTo(leftAfter);
        assertThat(picture.fits()).isTrue();
        assertThat(picture.reservedPercent()).isEqualByComparingTo(reservedPercent);
        assertThat(picture.askedPercent()).isEqualByComparingTo(askedPercent);
    }
}
