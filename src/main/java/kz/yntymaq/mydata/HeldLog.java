package kz.yntymaq.mydata;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import kz.yntymaq.account.data.HeldData;
import kz.yntymaq.account.data.HeldItem;
import kz.yntymaq.admin.AuditWords;
import kz.yntymaq.audit.AuditEntries;
import kz.yntymaq.audit.PersonEntries;
import kz.yntymaq.kernel.RecordedValue;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the audit log knows of a person: what they did, and who looked at something of theirs. */
@Configuration
class HeldLog {

    /** The kind that tells who looked. */
    static final String LOOKS = "looks";

    private static final String ACTION = "admin.audit.action.";
    private static final Set<String> TABLE = Set.of("audit_entry");
    private static final Pattern ID = Pattern.compile("[0-9a-f-]{36}");

    @Bean
    HeldData heldActs(PersonEntries log, Lookers lookers, AuditWords words) {
        return new Acts(log, lookers, words);
    }

    @Bean
    HeldData heldLooks(PersonEntries log, Lookers lookers, ObjectProvider<HeldData> told) {
        return new Looks(log, lookers, told);
    }

    private static HeldItem item(AuditEntries.Entry entry) {
        return HeldItem.at(entry.at()).with("action", RecordedValue.key(ACTION + entry.action()));
    }

    /** A number that people know; an id tells nobody anything. */
    private static RecordedValue number(AuditEntries.Entry entry) {
        return ID.matcher(entry.subject()).matches() ? RecordedValue.nothing() : RecordedValue.words(entry.subject());
    }

    private record Acts(PersonEntries log, Lookers lookers, AuditWords words) implements HeldData {

        @Override
        public String kind() {
            return "acts";
        }

        @Override
        public Set<String> tables() {
            return TABLE;
        }

        @Override
        public int count(UUID person) {
            return log.countDoneBy(person, MAX_COUNTED + 1);
        }

        @Override
        public List<HeldItem> read(UUID person, int from, int most) {
            List<AuditEntries.Entry> acts = log.doneBy(person, from, most);
            Lookers.Known known = lookers.of(acts);
            return acts.stream()
                    .map(entry -> item(entry)
                            .with("official", known.helper(person, entry).orElseGet(RecordedValue::nothing))
                            .with("about", number(entry))
                            .with("detail", RecordedValue.words(words.withoutIds(entry.detail()))))
                    .toList();
        }
    }

    private record Looks(PersonEntries log, Lookers lookers, ObjectProvider<HeldData> told) implements HeldData {

        @Override
        public String kind() {
            return LOOKS;
        }

        @Override
        public Set<String> tables() {
            return TABLE;
        }

        @Override
        public int count(UUID person) {
            return log.countLooksAt(person, names(person), MAX_COUNTED + 1);
        }

        @Override
        public List<HeldItem> read(UUID person, int from, int most) {
            List<AuditEntries.Entry> looks = log.looksAt(person, names(person), from, most);
            Lookers.Known known = lookers.of(looks);
            return looks.stream().map(look -> told(person, look, known)).toList();
        }

        private static HeldItem told(UUID person, AuditEntries.Entry look, Lookers.Known known) {
            HeldItem item = item(look).with("about", number(look));
            Optional<RecordedValue> helper = known.helper(person, look);
            if (helper.isPresent()) {
                return item.with("official", helper.get());
            }
            UUID looker = look.account();
            Optional<RecordedValue> office = looker == null ? Optional.empty() : known.office(looker, look.at());
            return looker == null || office.isEmpty()
                    ? item.with("official", RecordedValue.key("mydata.look.member"))
                    : item.with("official", known.name(looker)).with("office", office.get());
        }

        /** The person's own account and everything of theirs that the log calls by another name. */
        private List<String> names(UUID person) {
            return Stream.concat(
                            Stream.of(person.toString()),
                            told.stream()
                                    .filter(each -> !(each instanceof Looks))
                                    .flatMap(each -> each.loggedAs(person).stream()))
                    .distinct()
                    .toList();
        }
    }
}
