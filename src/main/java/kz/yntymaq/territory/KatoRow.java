package kz.yntymaq.territory;

import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** A row of the classifier with its place in the tree. */
record KatoRow(
        String code,
        Level level,
        short typeCode,
        String nameKk,
        String nameRu,
        @Nullable String parent,
        String oblast,
        @Nullable String district,
        @Nullable String okrug) {

    static KatoRow of(String code, Level level, short typeCode, String nameKk, String nameRu) {
        return new KatoRow(code, level, typeCode, nameKk, nameRu, null, above(code, Level.OBLAST), null, null);
    }

    /** The same row where it stands: beneath its parent, and with the district and okrug that exist. */
    KatoRow beneath(@Nullable String parent, Predicate<String> exists) {
        return new KatoRow(
                code,
                level,
                typeCode,
                nameKk,
                nameRu,
                parent,
                oblast,
                at(Level.DISTRICT, exists),
                at(Level.OKRUG, exists));
    }

    private @Nullable String at(Level asked, Predicate<String> exists) {
        String above = above(code, asked);
        return level.compareTo(asked) >= 0 && exists.test(above) && KatoFile.shape(above) == asked ? above : null;
    }

    /** The code of the place of a level above: its tail zeroed. */
    static String above(String code, Level level) {
        return code.substring(0, level.digits()) + "0".repeat(code.length() - level.digits());
    }
}
