package kz.yntymaq.qualify;

import java.util.Optional;
import java.util.Set;
import kz.yntymaq.programme.content.ApplicantKind;
import kz.yntymaq.programme.content.Question;

/** Who asks, as far as editions tell applicants apart. */
enum Who {
    /** Fills in for a registered co-operative, and is one of its members. */
    CHAIR(ApplicantKind.COOPERATIVE, ApplicantKind.MEMBER),
    MEMBER(ApplicantKind.MEMBER),
    PERSON(ApplicantKind.PERSON),
    ENTREPRENEUR(ApplicantKind.ENTREPRENEUR),
    /** Nothing is registered yet; until then a natural person. */
    FOUNDING(ApplicantKind.PERSON);

    /** Kinds of applicants that one is by what was said here, and is not by any other answer. */
    private static final Set<String> BY_THEMSELVES =
            Set.of(ApplicantKind.MEMBER.name(), ApplicantKind.ENTREPRENEUR.name());

    private final Set<ApplicantKind> kinds;

    Who(ApplicantKind... kinds) {
        this.kinds = Set.of(kinds);
    }

    /** How a programme for these applicants stands to somebody. */
    enum Standing {
        DIRECT,
        /** The chair applies for the co-operative. */
        THROUGH_CHAIR,
        /** Once a co-operative is founded or joined. */
        THROUGH_COOPERATIVE,
        FOR_OTHERS;

        /** Whether somebody may apply as things are. */
        boolean isOpen() {
            return this == DIRECT || this == THROUGH_CHAIR;
        }

        /** Message key of what it means. */
        public String key() {
            return "qualify.standing." + name();
        }
    }

    /** Who was told to ask; empty before it was told. */
    static Optional<Who> of(Told told) {
        return Optional.ofNullable(told.one(Offer.WHO)).map(Who::valueOf);
    }

    /** The option of a question about the kind of applicant that is said by saying who asks; empty where none is. */
    Optional<String> option(Question question) {
        return question.kind() != Question.Kind.CHOICE
                ? Optional.empty()
                : kinds.stream()
                        .map(Enum::name)
                        .filter(BY_THEMSELVES::contains)
                        .filter(kind -> question.option(kind).isPresent())
                        .findFirst();
    }

    /** Whether a condition may come to hold by what they choose: whoever is neither member nor entrepreneur chooses neither. */
    boolean mayChoose(Question question, Question.Condition when) {
        return question.kind() != Question.Kind.CHOICE
                || option(question)
                        .map(when::holds)
                        .orElseGet(() -> question.options().stream()
                                .map(Question.Choice::code)
                                .filter(code -> !BY_THEMSELVES.contains(code))
                                .anyMatch(when::holds));
    }

    Standing standing(Set<ApplicantKind> admitted) {
        if (kinds.stream().anyMatch(admitted::contains)) {
            return Standing.DIRECT;
        }
        if (!admitted.contains(ApplicantKind.COOPERATIVE)) {
            return admitted.contains(ApplicantKind.MEMBER) ? Standing.THROUGH_COOPERATIVE : Standing.FOR_OTHERS;
        }
        return this == MEMBER ? Standing.THROUGH_CHAIR : Standing.THROUGH_COOPERATIVE;
    }

    /** Message key of its name. */
    String key() {
        return "qualify.who." + name();
    }
}
