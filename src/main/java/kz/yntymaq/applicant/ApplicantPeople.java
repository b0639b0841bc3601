package kz.yntymaq.applicant;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import kz.yntymaq.account.Accounts;
import kz.yntymaq.account.PersonName;
import kz.yntymaq.kernel.NamedPerson;
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

    /** The names of the people of one applicant, as far as the portal knows them, read once for however many lines. */
    public static final class Known {

        private final Collection<PersonName> names;

        public Known(Collection<PersonName> names) {
            this.names = names;
        }

        /**
         * Whether a typed name, with or without a position beside it, may be that of one of them. An initial stands for a name;
         * a surname alone says nothing.
         */
        public boolean mayName(String typed) {
            Set<String> all = TypedText.nameWords(typed);
            NamedPerson named = NamedPerson.of(typed);
            return names.stream()
                    .anyMatch(own -> isNamedIn(all, own) || isCalled(all, own) || isCalled(named.words(), own));
        }

        private static boolean isNamedIn(Set<String> typed, PersonName own) {
            return typed.containsAll(TypedText.nameWords(own.family()))
                    && typed.containsAll(TypedText.nameWords(own.given()));
        }

        private static boolean isCalled(Set<String> typed, PersonName own) {
            Set<String> words = TypedText.nameWords(own.full());
            return typed.size() > 1
                    && typed.stream().anyMatch(words::contains)
                    && typed.stream().allMatch(word -> fits(word, words));
        }

        private static boolean fits(String word, Set<String> name) {
            return name.contains(word) || (word.length() == 1 && name.stream().anyMatch(each -> each.startsWith(word)));
        }
    }

    /** Those of an applicant: whom the portal tells what concerns all of it, and who fills in. */
    public Known of(UUID applicant) {
        Set<UUID> people = new HashSet<>(applicants.people(applicant));
        people.add(applicants.facts(applicant).filledInBy());
        return new Known(accounts.names(people).values());
    }
}
