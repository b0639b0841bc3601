package kz.yntymaq.integrity.page;

import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import kz.yntymaq.integrity.Indicators;
import kz.yntymaq.integrity.sign.Sign;
import org.springframework.stereotype.Component;

/** What each indicator is about, by its code. */
@Component
class SignCatalogue {

    private final Map<String, Sign> signs;

    SignCatalogue(Indicators indicators) {
        this.signs = indicators.signs().stream().collect(Collectors.toMap(Sign::code, Function.identity()));
    }

    /** @throws IllegalArgumentException for an indicator that the portal does not know any more */
    Sign of(String code) {
        Sign sign = signs.get(code);
        if (sign == null) {
            throw new IllegalArgumentException("no sign " + code);
        }
        return sign;
    }

    /** Whether the portal knows it: a run of an earlier portal may have had others. */
    boolean knows(String code) {
        return signs.containsKey(code);
    }
}
