package kz.yntymaq.eligibility;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import kz.yntymaq.programme.content.Cover;
import kz.yntymaq.programme.content.Question;
import kz.yntymaq.programme.content.Question.Role;
import kz.yntymaq.programme.edition.Edition;
import kz.yntymaq.programme.priority.Priorities;
import org.jspecify.annotations.Nullable;

/**
 * What rules look at. What is not known yet is null; lists are empty then. What the answers tell is read by the role that
 * the edition gives to their questions.
 */
public interface Facts {

    /** Keys of the answers that findings name. */
    String PLACE = "VILLAGE";

    String DIRECTION = "DIRECTION";
    String PURCHASES = "PURCHASES";
    String AMOUNT = "AMOUNT";
    String TERM = "TERM";
    String GRACE = "GRACE";
    String JOBS = "JOBS_PLANNED";
    String COLLATERAL = "COLLATERAL";

    /** What kind of business a project is, as far as the rules treat kinds differently. */
    enum Business {
        AGRICULTURE,
        PROCESSING,
        /** Not agricultural. */
        OTHER,
        /** One or the other: who decides tells. */
        UNCLEAR
    }

    /** What is bought, as far as the rules treat kinds differently. */
    enum Kind {
        MACHINERY,
        EQUIPMENT,
        LIVESTOCK,
        BUILDING,
        PASSENGER_CAR,
        GOODS_FOR_TRADE,
        OTHER
    }

    /**
     * A thing to be bought.
     *
     * @param kind null while not chosen
     * @param price tenge, null while not given
     * @param fromRelative whether the seller is a close relative
     * @param used whether somebody used it before
     * @param forRent whether it will be rented out
     */
    record Thing(
            @Nullable String name,
            @Nullable Kind kind,
            @Nullable BigDecimal price,
            boolean fromRelative,
            boolean used,
            boolean forRent) {

        boolean is(Kind asked) {
            return kind == asked;
        }
    }

    /**
     * A settlement.
     *
     * @param name in the language of the page
     * @param eligible whether it is a rural settlement or a small town
     */
    record Place(String code, String name, boolean eligible) {}

    /**
     * What the portal itself has on record of an applicant, in place of what is typed; answered by each room that keeps such
     * records. A rule then reads the record.
     */
    interface RecordedAnswers {

        /** The roles of the questions that it may answer; it is asked only where an edition has one of them. */
        Set<Role> roles();

        /**
         * Answers by the roles of the questions that ask for them, as they are stored.
         *
         * @param programme code of the one that is applied for
         * @param day of the application
         * @return none where there is no record
         */
        Map<Role, OnRecord> of(UUID applicant, String programme, LocalDate day);
    }

    /** An answer on record, as it is stored. @param paper what says so; null where no one paper does */
    record OnRecord(String answer, @Nullable Paper paper) {}

    /** A paper that a reader can find again. @param number as it was given */
    record Paper(String number, LocalDate day) {}

    /** The answer to a question by its code, as it is stored; null when none is given. */
    default @Nullable String answer(String question) {
        return null;
    }

    /** Whether the portal itself has on record what answers a question: the record counts then, and not what is typed. */
    default boolean isRecorded(String question) {
        return false;
    }

    /** The paper of the record that answers a question; null where it is not on record, or no one paper says so. */
    default @Nullable Paper paper(String question) {
        return null;
    }

    /** The rows that answer a question by its code: the given values by the codes of the columns. */
    default List<Map<String, String>> rows(String question) {
        return List.of();
    }

    /**
     * Which of these numbers of invoices stand in another application of the portal.
     *
     * @param column in which such a number stands
     * @param numbers as {@link kz.yntymaq.kernel.SearchWords#foldedNumber} folds them
     */
    default Set<String> usedElsewhere(String column, Collection<String> numbers) {
        return Set.of();
    }

    /** Whether the portal's register has the applicant as a member of the co-operative with this BIN. */
    default boolean isMemberOf(String bin) {
        return false;
    }

    /** The day of the application; today for a draft. */
    LocalDate day();

    /** The edition of the programme's rules in force on the day of the check. */
    Edition edition();

    /** The year whose monthly calculation index counts. */
    default int year() {
        return day().getYear();
    }

    /** That index in tenge; null when it has not been entered. */
    @Nullable
    BigDecimal mci();

    /** Whether the state registration of the borrower is confirmed. */
    boolean registered();

    /** The borrower's seat; null while nobody in particular asks. */
    @Nullable
    Place seat();

    /** Where the project runs. */
    @Nullable
    Place place();

    /** Whether it is a borrower of whom the portal knows something, and not a visitor who only asks. */
    default boolean isOfSomebody() {
        return seat() != null;
    }

    /** Whether another request of the borrower has been approved; asked only of somebody. */
    boolean approvedBefore();

    /** What kind of business the chosen direction is; null while none is chosen, and for one that the rules do not know. */
    default @Nullable Business business() {
        return asked(Role.DIRECTION)
                .map(question -> kind(question, answer(question.code()), Business.values()))
                .orElse(null);
    }

    /** How the direction stands to what was published of the village; null while one of them is not known. */
    Priorities.@Nullable Fit priority();

    default List<Thing> purchases() {
        return asked(Role.PURCHASES).stream()
                .flatMap(question -> rows(question.code()).stream().map(row -> thing(question, row)))
                .toList();
    }

    /** Tenge asked for. */
    default @Nullable BigDecimal amount() {
        return number(Role.AMOUNT);
    }

    /** Tenge of the borrower's own that go into the purchases; null where none are told. */
    default @Nullable BigDecimal ownMoney() {
        return number(Role.OWN_MONEY);
    }

    /** Tenge that others add, of each the part; null in it where none is given. */
    default List<@Nullable BigDecimal> otherMoney() {
        return numbers(Role.OTHER_MONEY, "SUM");
    }

    default @Nullable Integer termMonths() {
        return whole(Role.TERM);
    }

    default @Nullable Integer graceMonths() {
        return whole(Role.GRACE);
    }

    default @Nullable Integer jobsNow() {
        return whole(Role.JOBS_NOW);
    }

    default @Nullable Integer jobsPlanned() {
        return whole(Role.JOBS_PLANNED);
    }

    /** Each thing offered as security, and what it covers at most. */
    default List<Cover.Pledge> collateral() {
        return asked(Role.COLLATERAL)
                .map(question -> Cover.of(edition().content(), rows(question.code()), day(), termMonths()))
                .orElse(List.of());
    }

    private List<@Nullable BigDecimal> numbers(Role list, String column) {
        var values = new ArrayList<@Nullable BigDecimal>();
        asked(list)
                .ifPresent(question ->
                        rows(question.code()).forEach(row -> values.add(Question.asNumber(row.get(column)))));
        return values;
    }

    private Optional<Question> asked(Role role) {
        return edition().content().question(role);
    }

    private @Nullable BigDecimal number(Role role) {
        return asked(role)
                .map(question -> Question.asNumber(answer(question.code())))
                .orElse(null);
    }

    private @Nullable Integer whole(Role role) {
        BigDecimal number = number(role);
        return number == null ? null : number.intValue();
    }

    private static Thing thing(Question question, Map<String, String> row) {
        return new Thing(
                row.get("ITEM"),
                question.column("KIND")
                        .map(column -> kind(column, row.get("KIND"), Kind.values()))
                        .orElse(null),
                Question.asNumber(row.get("PRICE")),
                isTicked(row, "FROM_RELATIVE"),
                isTicked(row, "USED"),
                isTicked(row, "FOR_RENT"));
    }

    private static boolean isTicked(Map<String, String> row, String column) {
        return "yes".equals(row.get(column));
    }

    /** What a chosen option is to the rules; null where nothing is chosen or the rules do not know it. */
    private static <E extends Enum<E>> @Nullable E kind(Question question, @Nullable String chosen, E[] known) {
        String kind = chosen == null
                ? null
                : question.option(chosen).map(Question.Choice::kind).orElse(null);
        return Arrays.stream(known)
                .filter(each -> each.name().equals(kind))
                .findFirst()
                .orElse(null);
    }
}
