package kz.yntymaq.integrity.page;

import java.math.BigDecimal;
import java.util.regex.Pattern;
import kz.yntymaq.ui.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What figures of an edition are called, and how one is read. */
@Component
class FigureNames {

    private static final Pattern NUMBER = Pattern.compile("\\d{1,7}(?:[.,]\\d{1,4})?");

    private final Texts texts;

    FigureNames(Texts texts) {
        this.texts = texts;
    }

    /** By its code: the indicator and which of its figures it is; the code itself where nobody named it. */
    String of(String code) {
        int point = code.indexOf('.');
        String indicator = point < 0 ? code : code.substring(0, point);
        String figure = point < 0 ? code : code.substring(point + 1);
        return texts.find("integrity.sign." + indicator + ".name").orElse(indicator) + ": "
                + texts.find("integrity.threshold." + figure).orElse(figure);
    }

    /** As it was typed, with a comma or a point; null for what is no number. */
    static @Nullable BigDecimal number(@Nullable String typed) {
        String plain = typed == null ? "" : typed.strip();
        return NUMBER.matcher(plain).matches() ? new BigDecimal(plain.replace(',', '.')) : null;
    }
}
