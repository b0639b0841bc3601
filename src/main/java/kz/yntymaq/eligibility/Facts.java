package kz.yntymaq.eligibility;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kz.yntymaq.programme.edition.Edition;
import kz.yntymaq.programme.priority.Priorities;
import org.jspecify.annotations.Nullable;

/** What rules look at. What is not known yet is null; lists are empty then. */
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

    /** The answer to a question by its code, as it is stored; null when none is given. */
    default @Nullable String answer(String question) {
        return null;
    }

    /** The rows that answer a question by its code: the given values by the codes of the columns. */
    default List<Map<String, String>> rows(String question) {
        return List.of();
    }

    /** Which of these numbers of invoices stand in another application of the portal. */
    default Set<String> usedElsewhere(Collection<String> numbers) {
        return Set.of();
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

    /** The borrower's seat. */
    Place seat();

    /** Where the project runs. */
    @Nullable
    Place place();

    /** Whether another request of the borrower has been approved. */
    boolean approvedBefore();

    @Nullable
    Business business();

    /** How the direction stands to what was published of the village; null while one of them is not known. */
    Priorities.@Nullable Fit priority();

    List<Thing> purchases();

    /** Tenge asked for. */
    @Nullable
    BigDecimal amount();

    @Nullable
    Integer termMonths();

    @Nullable
    Integer graceMonths();

    @Nullable
    Integer jobsNow();

    @Nullable
    Integer jobsPlanned();

    /** The borrower's own estimate of each thing offered as security, in tenge; null in it where none is given. */
    List<@Nullable BigDecimal> collateral();
}
