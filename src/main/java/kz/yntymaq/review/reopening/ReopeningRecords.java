package kz.yntymaq.review.reopening;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import kz.yntymaq.account.Accounts;
import kz.yntymaq.application.Application;
import kz.yntymaq.application.ApplicationEvent;
import kz.yntymaq.application.ApplicationState;
import kz.yntymaq.application.progress.OfficeRecords;
import kz.yntymaq.ui.Format;
import kz.yntymaq.ui.LegalText;
import kz.yntymaq.ui.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The newest proposal to take a decision back, as applicant and office read it; those before it stand in the log. */
@Component
@Order(1)
@Transactional(readOnly = true)
class ReopeningRecords implements OfficeRecords {

    private static final Set<ApplicationEvent> DECISIONS =
            Set.of(ApplicationEvent.APPROVED, ApplicationEvent.REFUSED, ApplicationEvent.REFUSED_AT_CHECK);

    private final Reopenings reopenings;
    private final Accounts accounts;
    private final LegalText law;
    private final Format format;
    private final Texts texts;

    ReopeningRecords(Reopenings reopenings, Accounts accounts, LegalText law, Format format, Texts texts) {
        this.reopenings = reopenings;
        this.accounts = accounts;
        this.law = law;
        this.format = format;
        this.texts = texts;
    }

    @Override
    public List<Sheet> of(Application application, Reader reader) {
        boolean decided =
                application.getTransitions().stream().anyMatch(step -> DECISIONS.contains(ApplicationEvent.of(step)));
        return decided
                ? reopenings.of(application).stream()
                        .limit(1)
                        .map(newest -> sheet(application, newest, reader))
                        .toList()
                : List.of();
    }

    private Sheet sheet(Application application, Reopening newest, Reader reader) {
        boolean office = reader.isOffice();
        Map<UUID, String> names = office ? names(newest) : Map.of();
        var facts = new ArrayList<Fact>();
        facts.add(new Fact(
                texts.get("reopening.state"), texts.get(newest.getState().key())));
        facts.add(new Fact(
                texts.get("reopening.found"), texts.get(newest.getFound().key())));
        facts.add(new Fact(texts.get("reopening.words"), newest.getWords()));
        facts.add(new Fact(
                texts.get("reopening.proposed-at"),
                format.time(newest.getProposedAt()) + by(names.get(newest.getProposedBy()))));
        if (newest.getAnswer() != null) {
            facts.add(new Fact(texts.get("reopening.answer-words"), newest.getAnswer()));
            facts.add(new Fact(
                    texts.get("reopening.answered-at"),
                    format.time(newest.getAnsweredAt()) + by(names.get(newest.getAnsweredBy()))));
        }
        if (newest.isWaiting()) {
            boolean mayBegin = reader.fillsIn() && application.getState() == ApplicationState.REFUSED;
            facts.add(new Fact(
                    texts.get("reopening.further"),
                    texts.get("reopening.further.waits") + (mayBegin ? " " + texts.get("reopening.new") : "")));
        }
        facts.add(new Fact(texts.get("reopening.order"), law.of(ReopeningRule.SOURCE)));
        return new Sheet(texts.get("reopening"), facts, List.of(), null);
    }

    private Map<UUID, String> names(Reopening newest) {
        Set<UUID> people = new HashSet<>(Set.of(newest.getProposedBy()));
        if (newest.getAnsweredBy() != null) {
            people.add(newest.getAnsweredBy()); // the same person, where it was taken back
        }
        return Map.copyOf(accounts.names(people).entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, entry -> entry.getValue().full())));
    }

    private static String by(@Nullable String name) {
        return name == null ? "" : ", " + name;
    }
}
