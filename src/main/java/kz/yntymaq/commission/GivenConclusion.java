package kz.yntymaq.commission;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import kz.yntymaq.applicant.ApplicantPeople;
import kz.yntymaq.kernel.FieldViolationException;
import kz.yntymaq.kernel.NamedPerson;
import kz.yntymaq.kernel.SearchWords;

/**
 * What was concluded (order № 108, point 17).
 *
 * @param programme code of the one that asks for it
 * @param document its number
 * @param specialists who visited, one a line, at least three
 * @param positive whether each line of the form is met
 * @param vouched whether the official vouches that people of one full name are different people: that is the portal's own
 */
public record GivenConclusion(
        String programme, String document, LocalDate givenOn, String specialists, boolean positive, boolean vouched) {

    private static final int LEAST_SPECIALISTS = 3;

    /** The day of order № 108: before it there was no commission of it. */
    static final LocalDate ORDER = LocalDate.of(2019, 3, 15);

    /**
     * Looks at who visited.
     *
     * @param people of the co-operative: the act excludes conflicts of interest
     * @throws FieldViolationException for fewer than {@value #LEAST_SPECIALISTS} people who are named, and for one who is or may
     *     be of the co-operative; for full names the official may vouch
     */
    void requireSpecialists(ApplicantPeople.Known people) {
        List<String> lines = specialists.lines().filter(line -> !line.isBlank()).toList();
        List<NamedPerson> named =
                lines.stream().map(NamedPerson::of).filter(NamedPerson::isNamed).toList();
        if (named.size() < LEAST_SPECIALISTS) {
            throw new FieldViolationException("specialists", "commission.error.specialists");
        }
        long different = IntStream.range(0, named.size())
                .filter(n -> isVouchedFor(named.get(n))
                        || named.subList(0, n).stream().noneMatch(named.get(n)::mayBe))
                .count();
        if (different < LEAST_SPECIALISTS) {
            throw new FieldViolationException("specialists", "commission.error.same-name");
        }
        if (lines.stream().anyMatch(line -> people.mayName(line) && !isVouchedFor(NamedPerson.of(line)))) {
            throw new FieldViolationException("specialists", "commission.error.conflict");
        }
    }

    private boolean isVouchedFor(NamedPerson named) {
        return vouched && named.isInFull();
    }

    /**
     * Looks at its day.
     *
     * @param registered on which the state registered the co-operative
     * @throws FieldViolationException for a day to come, and for one on which there was no such co-operative or no commission
     */
    void requireDay(LocalDate registered, LocalDate today) {
        if (givenOn.isAfter(today)) {
            throw new FieldViolationException("day", "commission.error.future");
        }
        if (givenOn.isBefore(ORDER)) {
            throw new FieldViolationException("day", "commission.error.before-order");
        }
        if (givenOn.isBefore(registered)) {
            throw new FieldViolationException("day", "commission.error.before-registration");
        }
    }

    /** Whether it is entered already: the alphabet, the size of letters and the kind of a sign of a number do not count. */
    boolean isEnteredAs(Conclusion other) {
        return !other.isCancelled()
                && programme.equals(other.getProgramme())
                && givenOn.equals(other.getGivenOn())
                && folded(document).equals(folded(other.getDocument()));
    }

    private static String folded(String number) {
        return SearchWords.folded(number.replace('№', ' '));
    }
}
