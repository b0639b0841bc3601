package kz.yntymaq.cooperative.charter;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import kz.yntymaq.kernel.Bilingual;
import kz.yntymaq.kernel.FieldViolationException;
import kz.yntymaq.kernel.TypedText;
import org.jspecify.annotations.Nullable;

/**
 * How a charter reads in one edition.
 *
 * @param number of the edition, from 1
 */
public record CharterWording(int number, Map<CharterItem, Bilingual> texts) {

    /** What was typed into the two fields of an item, as the charter keeps it. */
    public static Bilingual typed(@Nullable String kk, @Nullable String ru) {
        return new Bilingual(lines(kk), lines(ru));
    }

    private static String lines(@Nullable String typed) {
        return TypedText.words(Objects.requireNonNull(typed)).replace("\r\n", "\n");
    }

    /** One item; empty words where the edition has none. */
    public Bilingual of(CharterItem item) {
        return Objects.requireNonNullElse(texts.get(item), new Bilingual("", ""));
    }

    /** An item as a page shows it, in the language of the page. */
    public record Line(CharterItem item, String text) {}

    /** What the charter says of who joins, see {@link CharterItem#PROMISED}. */
    public List<Line> promised() {
        return CharterItem.PROMISED.stream()
                .map(each -> new Line(each, of(each).here()))
                .toList();
    }

    /**
     * What members are asked to adopt: another wording of one item.
     *
     * @param noticeDays how many days before a meeting members are told; of the item on meetings alone, null for any other
     * @param edition in force when it was put to them
     */
    public record Change(
            CharterItem item, Bilingual text, @Nullable Integer noticeDays, int edition) {

        /** @throws FieldViolationException when the item on meetings does not say these days of notice in its text */
        public void requireSaid() {
            if (item == CharterItem.MEETINGS) {
                item.requireFigure(text, noticeDays);
            }
        }
    }

    /**
     * How members voted: at a meeting, or in absence in writing.
     *
     * @param question of the meeting
     * @param absentee the vote in writing, null for one at a meeting
     * @param on the day of the count, from which the change holds
     * @param yes votes for it
     * @param members all who have a vote
     */
    public record Vote(
            @Nullable UUID meeting,
            @Nullable UUID question,
            @Nullable UUID absentee,
            LocalDate on,
            int yes,
            int members) {

        /** At a meeting. */
        public static Vote at(UUID meeting, UUID question, LocalDate on, int yes, int members) {
            return new Vote(meeting, question, null, on, yes, members);
        }

        /** In absence, in writing. */
        public static Vote inWriting(UUID absentee, LocalDate on, int yes, int members) {
            return new Vote(null, null, absentee, on, yes, members);
        }
    }

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
