package kz.yntymaq.applicant;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The one answer to what keeps somebody of an office from an applicant's matters, whatever room asks. */
@Component
public class Ties {

    private final Applicants applicants;
    private final List<TieSource> sources;

    Ties(Applicants applicants, List<TieSource> sources) {
        this.applicants = applicants;
        this.sources = List.copyOf(sources);
    }

    /** The tie of a person; empty for who may act. @param application that it is about; null when it is about none */
    public Optional<Tie> of(UUID person, UUID applicant, @Nullable UUID application) {
        return applicants.hadPart(applicant, person)
                ? Optional.of(Tie.PART)
                : sources.stream()
                        .filter(source -> source.holds(person, applicant, application))
                        .map(TieSource::kind)
                        .min(Comparator.naturalOrder());
    }

    /** All applicants to which a person is tied. */
    public List<UUID> applicants(UUID person) {
        return Stream.concat(
                        applicants.withPartOf(person).stream(),
                        sources.stream().flatMap(source -> source.applicants(person).stream()))
                .distinct()
                .toList();
    }

    /** The single applications to which a person is tied whoever the applicant is. */
    public List<UUID> applications(UUID person) {
        return sources.stream()
                .flatMap(source -> source.applications(person).stream())
                .distinct()
                .toList();
    }
}
