package kz.yntymaq.demo.scene;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.UUID;
import kz.yntymaq.account.Actor;
import kz.yntymaq.cooperative.CooperativeInbox;
import kz.yntymaq.cooperative.handout.Handouts;
import kz.yntymaq.cooperative.meeting.Meetings;
import kz.yntymaq.cooperative.meeting.Topic;
import kz.yntymaq.cooperative.voice.Requests;
import kz.yntymaq.cooperative.voice.Statements;
import kz.yntymaq.demo.DemoClock;
import kz.yntymaq.demo.DemoPeople;
import kz.yntymaq.demo.DemoPerson;
import kz.yntymaq.demo.DemoScene;
import kz.yntymaq.kernel.Bilingual;
import kz.yntymaq.ui.paper.BilingualPaper;
import kz.yntymaq.ui.paper.PaperFiles;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A general meeting in Burabay is called: the report of the year lies before it, an associated member has said a word to it, and a
 * farmer who asks to become an associated member is on its agenda.
 */
@Component
@Profile("demo")
@Order(17)
class DemoHandout implements DemoScene {

    private static final long ASKED = 6;
    private static final long CALLED = 3;
    private static final long SAID = 1;
    private static final int NOTICE = 12;
    private static final int HOUR = 11;

    private final DemoPeople people;
    private final DemoClock clock;
    private final CooperativeInbox inbox;
    private final Meetings meetings;
    private final Handouts handouts;
    private final Requests requests;
    private final Statements statements;
    private final PaperFiles files;
    private final TransactionTemplate apart;

    DemoHandout(
            DemoPeople people,
            DemoClock clock,
            CooperativeInbox inbox,
            Meetings meetings,
            Handouts handouts,
            Requests requests,
            Statements statements,
            PaperFiles files,
            PlatformTransactionManager manager) {
        this.people = people;
        this.clock = clock;
        this.inbox = inbox;
        this.meetings = meetings;
        this.handouts = handouts;
        this.requests = requests;
        this.statements = statements;
        this.files = files;
        this.apart = new TransactionTemplate(manager);
        apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_NOT_SUPPORTED); // papers are made outside of any
    }

    @Override
    public void play() {
        UUID id = people.cooperative("Бурабай суы");
        Actor chair = people.actor(DemoPerson.BURABAY_1);
        Actor asking = people.actor(DemoPerson.ZERENDI_1);
        clock.daysAgo(ASKED, () -> requests.ask(asking, id, "көкөніс, 3 гектар", UUID.randomUUID()));
        var put = new UUID[2];
        clock.daysAgo(CALLED, () -> {
            put[0] = meetings.plan(
                    chair,
                    id,
                    new Meetings.Plan(
                            LocalDate.now(clock)
                                    .plusDays(NOTICE)
                                    .atTime(HOUR, 0)
                                    .atZone(clock.getZone())
                                    .toInstant(),
                            "Бурабай мәдениет үйі",
                            null),
                    UUID.randomUUID());
            LocalDate registered = requireNonNull(inbox.facts(id).registeredOn());
            int year = Math.max(LocalDate.now(clock).getYear() - 1, registered.getYear());
            put[1] = meetings.put(
                    chair,
                    id,
                    put[0],
                    Meetings.Put.of(Topic.REPORT, "Жылдық есеп пен балансты бекіту", "Утвердить годовой отчёт и баланс")
                            .ofYear(year),
                    UUID.randomUUID());
            handouts.add(
                    chair,
                    id,
                    put[0],
                    put[1],
                    "баланс-" + year + ".pdf",
                    new ByteArrayResource(requireNonNull(apart.execute(none -> balance(year)))));
            requests.put(chair, id, requests.ownOf(asking, id), put[0], UUID.randomUUID());
            meetings.call(chair, id, put[0]);
        });
        clock.daysAgo(
                SAID,
                () -> statements.say(
                        people.actor(DemoPerson.FARMER),
                        new Statements.Place(id, put[0], put[1]),
                        "Су төлемі жазда қымбаттады. Есепте мұның себебі жазылса екен."));
    }

    private byte[] balance(int year) {
        try {
            return files.write(new BilingualPaper(
                    new Bilingual(year + " жылғы баланс (таныстыру үлгісі)", "Баланс за " + year + " год (образец)"),
                    null,
                    new BilingualPaper.Rows()
                            .heading(new Bilingual("Активтер", "Активы"))
                            .text(new Bilingual("Негізгі құралдар: 4 200 000 ₸", "Основные средства: 4 200 000 ₸"))
                            .text(new Bilingual("Ақша: 860 000 ₸", "Деньги: 860 000 ₸"))
                            .heading(new Bilingual("Міндеттемелер мен капитал", "Обязательства и капитал"))
                            .text(new Bilingual("Мүлік (пай) жарналары: 4 500 000 ₸", "Паевые взносы: 4 500 000 ₸"))
                            .text(new Bilingual("Қарыздар: 560 000 ₸", "Долги: 560 000 ₸"))
                            .made()));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
