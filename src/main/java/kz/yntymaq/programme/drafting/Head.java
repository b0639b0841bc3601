package kz.yntymaq.programme.drafting;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import kz.yntymaq.kernel.Language;
import kz.yntymaq.kernel.TypedText;
import kz.yntymaq.kernel.Wording;
import kz.yntymaq.programme.content.ApplicantKind;
import kz.yntymaq.programme.content.Content;
import kz.yntymaq.programme.content.ProgrammeKind;
import kz.yntymaq.programme.drafting.ContentCheck.Problem;
import kz.yntymaq.programme.edition.Edition;
import kz.yntymaq.programme.edition.EditionText;
import org.jspecify.annotations.Nullable;

/**
 * What stands above the parts of an edition.
 *
 * @param programme code of the programme; a new one makes a new programme
 * @param name of a new programme; that of an old one stays
 */
record Head(
        String programme,
        Wording name,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        Wording title,
        String actNumber,
        LocalDate actDate,
        @Nullable Wording note,
        ProgrammeKind kind,
        List<ApplicantKind> applicants,
        String fund,
        boolean elsewhere) {

    private static final Pattern PROGRAMME = Pattern.compile("[A-Z][A-Z0-9]{1,7}");
    private static final int MOST_OF_NUMBER = 100;
    private static final LocalDate FIRST_ACT = LocalDate.of(1950, 1, 1);

    /** No day of an edition is later. */
    static final LocalDate LAST = LocalDate.of(2100, 12, 31);

    static Head of(EditionText text) {
        Content content = text.content();
        return new Head(
                text.programme(),
                text.name(),
                text.validFrom(),
                text.validTo(),
                text.title(),
                text.actNumber(),
                text.actDate(),
                text.note(),
                content.kind(),
                content.applicants(),
                content.fund(),
                content.elsewhere());
    }

    /** The text with this head. Its edition is named by its programme and its first day. */
    EditionText onto(EditionText text) {
        Content content = text.content();
        return new EditionText(
                programme + "-" + validFrom,
                programme,
                name,
                text.place(),
                validFrom,
                validTo,
                title,
                actNumber,
                actDate,
                note,
                new Content(
                        kind,
                        applicants,
                        fund,
                        elsewhere,
                        content.window(),
                        content.figures(),
                        content.sections(),
                        content.documents(),
                        content.rules(),
                        content.route(),
                        content.grounds(),
                        content.amount(),
                        content.positions(),
                        content.queue(),
                        content.duties(),
                        content.criteria()));
    }

    /**
     * What is wrong with it.
     *
     * @param known the approved editions of all programmes
     * @param today an edition may begin after it only
     */
    List<Problem> problems(Collection<Edition> known, LocalDate today) {
        var wrong = new ArrayList<Problem>();
        tell(wrong, !PROGRAMME.matcher(programme).matches(), "programme-code");
        tell(wrong, isOfOtherKind(known), "other-kind", programme);
        if (PROGRAMME.matcher(fund).matches()) {
            tell(wrong, !isFundOfKind(known), "fund-foreign", fund);
        } else {
            tell(wrong, true, "fund");
        }
        tell(wrong, !validFrom.isAfter(today), "begins");
        tell(wrong, validFrom.isAfter(LAST) || (validTo != null && validTo.isAfter(LAST)), "begins-late");
        tell(wrong, validTo != null && validTo.isBefore(validFrom), "ends");
        tell(wrong, actDate.isBefore(FIRST_ACT) || actDate.isAfter(validFrom), "act-date");
        tell(
                wrong,
                actNumber.isBlank() || actNumber.length() > MOST_OF_NUMBER || hidesSomething(actNumber),
                "act-number");
        tell(wrong, applicants.isEmpty(), "applicants");
        tell(
                wrong,
                Stream.of(name, title, note)
                        .filter(Objects::nonNull)
                        .flatMap(words -> Arrays.stream(Language.values()).map(words::in))
                        .anyMatch(Head::hidesSomething),
                "invisible");
        return wrong;
    }

    private static void tell(List<Problem> problems, boolean wrong, String key, Object... arguments) {
        if (wrong) {
            problems.add(Problem.of(Address.HEAD, key, arguments));
        }
    }

    private static boolean hidesSomething(String words) {
        return words.codePoints().anyMatch(TypedText::isInvisible);
    }

    private boolean isOfOtherKind(Collection<Edition> known) {
        return known.stream()
                .filter(edition -> edition.code().equals(programme))
                .anyMatch(edition -> edition.content().kind() != kind);
    }

    /** Whether the money is the programme's own, or that of programmes of its kind; microcredit and leasing share it. */
    private boolean isFundOfKind(Collection<Edition> known) {
        return fund.equals(programme)
                || known.stream()
                        .map(Edition::content)
                        .filter(other -> other.fund().equals(fund))
                        .anyMatch(other -> other.kind() == kind || (isCredit(other.kind()) && isCredit(kind)));
    }

    private static boolean isCredit(ProgrammeKind kind) {
        return kind == ProgrammeKind.MICROCREDIT || kind == ProgrammeKind.LEASING;
    }
}
