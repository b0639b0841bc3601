package kz.yntymaq.cooperative.heir;

import java.sql.ResultSet;
import java.sql.SQLException;
import kz.yntymaq.kernel.FieldViolationException;
import kz.yntymaq.work.GivenReason;
import org.jspecify.annotations.Nullable;

/**
 * The paper by which somebody's death is known.
 *
 * @param number number and day as people write them: there is a digit in it
 * @param words what paper it is, as {@link GivenReason} asks for one that is neither certificate nor decision of a court
 */
public record SeenPaper(
        DeathPaper kind, String number, @Nullable String words) {

    /** One whose kind says enough. */
    public static SeenPaper of(DeathPaper kind, String number) {
        return new SeenPaper(kind, number, null);
    }

    static SeenPaper of(ResultSet row) throws SQLException {
        return new SeenPaper(
                DeathPaper.valueOf(row.getString("paper")), row.getString("number"), row.getString("words"));
    }

    /** @throws FieldViolationException by {@code number}, when it says nothing */
    void requireNumber() {
        if (number.codePoints().noneMatch(Character::isDigit)) {
            throw new FieldViolationException("number", "heir.error.number");
        }
    }

    /** @throws FieldViolationException by {@code words}, when they say nothing where they have to */
    void requireWords() {
        if (kind == DeathPaper.OTHER && !GivenReason.Check.isGiven(words)) {
            throw new FieldViolationException("words", "error.reason");
        }
    }
}
