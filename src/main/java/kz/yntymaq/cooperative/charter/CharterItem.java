package kz.yntymaq.cooperative.charter;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import kz.yntymaq.kernel.Bilingual;
import kz.yntymaq.kernel.FieldViolationException;
import kz.yntymaq.kernel.LegalReference;
import org.jspecify.annotations.Nullable;

/** What a charter must settle, in the order of the law on agricultural co-operatives, article 17, point 2. */
public enum CharterItem {
    NAME_AND_FORM,
    STATUS,
    SEAT,
    AIMS_AND_KINDS,
    BODIES,
    MEETINGS,
    JOINING_AND_LEAVING,
    EXCLUSION,
    SHARE_PAYOUT,
    RECORDS,
    RIGHTS_AND_DUTIES,
    PROPERTY,
    CONTRIBUTIONS,
    PARTICIPATION,
    DISTRIBUTION,
    LOSSES,
    AMENDMENT,
    FUNDS,
    CHANGE_OF_KIND,
    REORGANISATION;

    private static final String KK_DAYS = "(?<!\\p{L})күн";
    private static final String RU_DAYS = "(?<!\\p{L})д(?:н|ен)";

    /** Items that say what the portal's register says too: name, seat, kinds of activity. */
    public static final List<CharterItem> REGISTERED = List.of(NAME_AND_FORM, SEAT, AIMS_AND_KINDS);

    /** What who asks to join promises to keep, with what they pay and until when (article 28, point 2). */
    public static final List<CharterItem> PROMISED = List.of(JOINING_AND_LEAVING, RIGHTS_AND_DUTIES, CONTRIBUTIONS);

    /** Whether the portal's register says it too, and follows it only when the registration is changed. */
    public boolean isRegistered() {
        return REGISTERED.contains(this);
    }

    /** Its number in the law and in the charter, from 1 to 20. */
    public int number() {
        return ordinal() + 1;
    }

    /** The point of the law that asks for it. */
    public LegalReference source() {
        return LegalReference.of("C 17(2)(" + number() + ")");
    }

    /** By its number, from 1 to 20. */
    public static Optional<CharterItem> of(int number) {
        return number < 1 || number > values().length ? Optional.empty() : Optional.of(values()[number - 1]);
    }

    /** Message key of its name. */
    public String key() {
        return "charter.item." + name();
    }

    /** The number that its model text says and the portal reckons with: days of notice, years of a term; null for any other item. */
    @Nullable
    Integer figure(FoundingTerms.Given terms) {
        return switch (this) {
            case MEETINGS -> terms.noticeDays();
            case BODIES -> terms.termYears();
            default -> null;
        };
    }

    /**
     * Refuses a number that its text does not say in digits, in both languages; days are followed by their word. This is the
     * portal's own: it keeps meetings and elections to the number, and members vote on the text.
     *
     * @param figure days of notice, which the item on meetings must name; years of a term, null where the charter names none
     * @throws FieldViolationException by {@code noticeDays} or {@code termYears}
     */
    public void requireFigure(Bilingual text, @Nullable Integer figure) {
        boolean days = this == MEETINGS;
        if (days && figure == null) {
            throw new FieldViolationException("noticeDays", "error.required");
        }
        if (figure != null
                && !(says(text.kk(), String.valueOf(figure), days ? KK_DAYS : "")
                        && says(text.ru(), String.valueOf(figure), days ? RU_DAYS : ""))) {
            throw new FieldViolationException(
                    days ? "noticeDays" : "termYears",
                    days ? "charter.error.notice-text" : "charter.error.years-text",
                    figure);
        }
    }

    /** Whether it names days in digits; own words may say a month, or a number in letters. */
    boolean namesDays(Bilingual text) {
        return says(text.kk(), "\\p{Nd}{1,3}", KK_DAYS) || says(text.ru(), "\\p{Nd}{1,3}", RU_DAYS);
    }

    private static boolean says(String text, String figure, String unit) {
        return Pattern.compile(
                        "(?<![\\p{Nd}.,])" + figure + "(?!\\p{Nd})[^\\p{Nd}.;]{0,40}?" + unit,
                        Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE)
                .matcher(text)
                .find();
    }

    /** Message key of the portal's own model text. */
    String modelKey() {
        return "charter.model." + name();
    }
}
