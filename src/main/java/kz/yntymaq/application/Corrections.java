package kz.yntymaq.application;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Embeddable;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.yntymaq.application.answer.FieldValues;
import kz.yntymaq.kernel.FieldViolationException;
import kz.yntymaq.kernel.RuleViolationException;
import kz.yntymaq.kernel.StaleEditException;
import org.jspecify.annotations.Nullable;

/** The corrections of an application: those that the applicant may still make, and those that came back. */
@Embeddable
public class Corrections {

    @OneToMany(mappedBy = "application", cascade = CascadeType.ALL, orphanRemoval = true)
    @OrderBy("askedAt")
    private List<Correction> all = new ArrayList<>();

    /** None yet; also for JPA. */
    protected Corrections() {}

    /** What is bound to the asked fields opens with them. @throws RuleViolationException when nothing is asked for */
    void ask(Application application, List<AskedCorrection> asked, FieldValues values, UUID by, Instant now) {
        if (asked.isEmpty()) {
            throw new RuleViolationException("application.error.no-corrections");
        }
        asked.forEach(ask -> all.add(Correction.asked(application, ask, values.recorded(ask.field()), by, now)));
        List<String> fields = asked.stream().map(AskedCorrection::field).toList();
        JointFields.opened(fields, values.sheet())
                .forEach((field, binding) ->
                        all.add(Correction.bound(application, field, binding, values.recorded(field), by, now)));
    }

    /** @param unchanged why although not all that was asked for has changed; null where it has */
    void sentBack(FieldValues values, @Nullable String unchanged, Instant now) {
        if (unchanged == null && !unanswered(values).isEmpty()) {
            throw new FieldViolationException("unchanged", "application.error.unchanged");
        }
        open().forEach(correction -> correction.sentBack(values.recorded(correction.getField()), now));
    }

    /** The office takes its request back. */
    void recalled(FieldValues values, Instant now) {
        open().forEach(correction -> correction.recalled(values.recorded(correction.getField()), now));
    }

    /**
     * What an official finds of one that came back.
     *
     * @param correction its id
     * @param words what is still wrong; null where it is accepted
     */
    public record Judged(
            UUID correction,
            Correction.Verdict verdict,
            @Nullable String words) {

        /** @throws FieldViolationException when nothing is said of one that is not accepted */
        public Judged {
            if (verdict == Correction.Verdict.NOT_ACCEPTED && words == null) {
                throw new FieldViolationException("words", "review.error.comment");
            }
        }
    }

    /** @throws StaleEditException when one of them is not among those that may be judged any more */
    void judge(List<Judged> found, UUID by, Instant now) {
        if (found.isEmpty()) {
            throw new RuleViolationException("review.corrections.judge.none");
        }
        Map<UUID, Correction> open =
                judgeable().stream().collect(Collectors.toMap(Correction::getId, correction -> correction));
        for (Judged one : found) {
            Correction judged = open.remove(one.correction());
            if (judged == null) {
                throw StaleEditException.atTheSameMoment();
            }
            judged.judged(one.verdict(), one.words(), by, now);
        }
    }

    /** Those that came back and that no official has looked at. */
    public List<Correction> waiting() {
        return last().filter(Correction::waits).toList();
    }

    /** Those that came back, of which an official says, or says anew, whether they are accepted. */
    public List<Correction> judgeable() {
        return last().filter(Correction::cameBack).toList();
    }

    /** What has to be asked for again: it came back and was not accepted. In the words and with the reason of now. */
    public List<AskedCorrection> again() {
        return last().filter(correction -> correction.getVerdict() == Correction.Verdict.NOT_ACCEPTED)
                .map(correction -> new AskedCorrection(
                        correction.getField(),
                        Objects.requireNonNullElse(correction.getReason(), AskedCorrection.Reason.OTHER),
                        String.valueOf(correction.getVerdictWords())))
                .toList();
    }

    /** The last request of each field; what an office asks again or takes back counts instead of what was before. */
    private Stream<Correction> last() {
        var byField = new LinkedHashMap<String, Correction>();
        all.stream().filter(Correction::isAsked).forEach(correction -> byField.put(correction.getField(), correction));
        return byField.values().stream();
    }

    /** What was asked for and still reads as it did. */
    public List<Correction> unanswered(FieldValues values) {
        return open().stream()
                .filter(Correction::isAsked)
                .filter(correction -> values.recorded(correction.getField()).equals(correction.getOldValue()))
                .toList();
    }

    /** Whether the field with this code may still be corrected. */
    boolean isOpen(String field) {
        return open().stream().anyMatch(correction -> correction.getField().equals(field));
    }

    /** Those that the applicant may still make. */
    public List<Correction> open() {
        return all.stream().filter(Correction::isOpen).toList();
    }

    /** In the order in which they were asked for. */
    public List<Correction> all() {
        return List.copyOf(all);
    }
}
