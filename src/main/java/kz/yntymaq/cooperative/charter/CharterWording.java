package kz.yntymaq.cooperative.charter;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import kz.yntymaq.kernel.Bilingual;
import kz.yntymaq.kernel.FieldViolationException;
import org.jspecify.annotations.Nullable;

/**
 * How a charter reads in one edition.
 *
 * @param number of the edition, from 1
 */
public record CharterWording(int number, Map<CharterItem, Bilingual> texts) {

    /** One item; empty words where the edition has none. */
    public Bilingual of(CharterItem item) {
        return Objects.requireNonNullElse(texts.get(item), new Bilingual("", ""));
    }

    /**
     * What a meeting is asked to adopt: another wording of one item.
     *
     * @param noticeDays how many days before a meeting members are told; of the item on meetings alone, null for any other
     * @param edition in force when it was put to the meeting
     */
    public record Change(
            CharterItem item, Bilingual text, @Nullable Integer noticeDays, int edition) {}

    /**
     * How a meeting voted.
     *
     * @param on its day, from which the change holds
     * @param yes votes for it
     * @param members all who have a vote
     */
    public record Vote(UUID meeting, UUID question, LocalDate on, int yes, int members) {}

    /** A change beside the wording before, in both official languages. @param before number of the edition */
    public record Compared(
            CharterItem item,
            @Nullable Integer noticeDays,
            int before,
            List<TextDifference.Part> kk,
            List<TextDifference.Part> ru) {}

    /** A change beside this wording. */
    public Compared compared(Change change) {
        Bilingual before = of(change.item());
        return new Compared(
                change.item(),
                change.noticeDays(),
                number,
                TextDifference.of(before.kk(), change.text().kk()),
                TextDifference.of(before.ru(), change.text().ru()));
    }

    /** @throws FieldViolationException when one language says something else and the other what it said */
    public static void requireBothLanguages(Bilingual before, Bilingual now) {
        if (before.kk().equals(now.kk()) != before.ru().equals(now.ru())) {
            throw new FieldViolationException("oneLanguage", "charter.error.one-language");
        }
    }
}
