package kz.yntymaq.applicant;

import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import kz.yntymaq.account.Accounts;
import kz.yntymaq.kernel.TypedText;
import org.springframework.stereotype.Component;

/** Who belongs to an applicant, told by name: an office types the names of those who look at something in its place. */
@Component
public class ApplicantPeople {

    private final Applicants applicants;
    private final Accounts accounts;

    ApplicantPeople(Applicants applicants, Accounts accounts) {
        this.applicants = applicants;
        this.accounts = accounts;
    }

    /**
     * Whether a typed name, with or without a position beside it, is that of one of the applicant's people, as far as the
     * portal knows. An initial stands for a name; a surname alone says nothing.
     */
    public boolean isOneOf(UUID applicant, String typed) {
        Set<String> words = TypedText.nameWords(typed);
        Set<UUID> people = new HashSet<>(applicants.people(applicant));
        people.add(applicants.facts(applicant).filledInBy());
        return words.size() > 1
                && accounts.names(people).values().stream()
                        .map(name -> TypedText.nameWords(name.full()))
                        .anyMatch(own -> words.containsAll(own)
                                || (words.stream().anyMatch(own::contains)
                                        && words.stream().allMatch(word -> fits(word, own))));
    }

    private static boolean fits(String word, Set<String> name) {
        return name.contains(word) || (word.length() == 1 && name.stream().anyMatch(each -> each.startsWith(word)));
    }
}
