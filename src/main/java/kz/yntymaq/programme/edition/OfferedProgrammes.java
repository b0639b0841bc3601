package kz.yntymaq.programme.edition;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The programmes for which somebody may apply today. */
@Component
public class OfferedProgrammes {

    private final Programmes programmes;
    private final Clock clock;

    OfferedProgrammes(Programmes programmes, Clock clock) {
        this.programmes = programmes;
        this.clock = clock;
    }

    /** One of them, with the edition in force. */
    public record Offered(Programme programme, Edition edition) {

        /** Whether the act has it handed in elsewhere, so that it is only prepared here. */
        public boolean isElsewhere() {
            return edition.content().elsewhere();
        }

        /** Whether a second one is not taken after an approval. */
        public boolean isOnce() {
            return edition.content().rules().stream()
                    .anyMatch(rule -> rule.check().equals("NoApprovedApplication"));
        }

        /** Whether natural persons may apply, or co-operatives. */
        public boolean isFor(boolean person) {
            return edition.content().applicants().stream().anyMatch(kind -> kind.isPerson() == person);
        }
    }

    /**
     * All for one kind of applicants, in the order in which they are listed.
     *
     * @param person whether those for natural persons; else those for co-operatives
     */
    public List<Offered> all(boolean person) {
        return programmes.editionsInForce(LocalDate.now(clock)).entrySet().stream()
                .map(each -> new Offered(each.getKey(), each.getValue()))
                .filter(offered -> offered.isFor(person))
                .toList();
    }

    /** Whether a second application is not taken after an approval of one; not of a programme that is offered no more. */
    public boolean isOnce(String code, boolean person) {
        return find(code, person).filter(Offered::isOnce).isPresent();
    }

    /** The one with this code, if it is for this kind of applicants. */
    public Optional<Offered> find(String code, boolean person) {
        return all(person).stream()
                .filter(offered -> offered.programme().code().equals(code))
                .findFirst();
    }
}
