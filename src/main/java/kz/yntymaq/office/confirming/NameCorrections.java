package kz.yntymaq.office.confirming;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import kz.yntymaq.account.Account;
import kz.yntymaq.account.Accounts;
import kz.yntymaq.account.Actor;
import kz.yntymaq.account.PersonName;
import kz.yntymaq.account.confirmation.DeskLimit;
import kz.yntymaq.account.confirmation.DocumentKind;
import kz.yntymaq.account.confirmation.Witness;
import kz.yntymaq.audit.AuditLog;
import kz.yntymaq.identity.Phone;
import kz.yntymaq.kernel.Bilingual;
import kz.yntymaq.kernel.FieldViolationException;
import kz.yntymaq.kernel.NotFoundException;
import kz.yntymaq.kernel.RecordedValue;
import kz.yntymaq.kernel.RuleViolationException;
import kz.yntymaq.kernel.StaleEditException;
import kz.yntymaq.notification.Inbox;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Corrects names: a person asks, and an official of the place who sees the document confirms or refuses. */
@Service
@Transactional
public class NameCorrections {

    private static final int MOST_LISTED = 50;

    private final NameRows rows;
    private final DocumentDesk desk;
    private final DeskLimit limit;
    private final Accounts accounts;
    private final Inbox inbox;
    private final AuditLog audit;

    NameCorrections(NameRows rows, DocumentDesk desk, DeskLimit limit, Accounts accounts, Inbox inbox, AuditLog audit) {
        this.rows = rows;
        this.desk = desk;
        this.limit = limit;
        this.accounts = accounts;
        this.inbox = inbox;
        this.audit = audit;
    }

    /**
     * One that an official looks at.
     *
     * @param phone with its middle hidden, null for none
     * @param own whether it is the official's own
     * @param by who ended it; null while it waits
     */
    record Waiting(
            NameCorrection correction,
            PersonName now,
            @Nullable String phone,
            boolean own,
            @Nullable String by) {}

    /** What the actor asked for last. */
    @Transactional(readOnly = true)
    Optional<NameCorrection> own(Actor actor) {
        return rows.latest(actor.accountId());
    }

    /**
     * Asks for another name; while one waits, a second press with another name is refused.
     *
     * @throws RuleViolationException when nothing would change, or another wish waits
     */
    public void ask(Actor actor, PersonName name) {
        UUID person = actor.accountId();
        accounts.hold(List.of(person));
        Account account = accounts.own(actor);
        if (account.name().equals(name)) {
            throw new FieldViolationException("familyName", "account.name.same");
        }
        Optional<NameCorrection> open = rows.latest(person).filter(NameCorrection::isOpen);
        if (open.isPresent()) {
            if (open.get().name().equals(name)) {
                return;
            }
            throw new RuleViolationException("account.name.waits-already");
        }
        rows.add(person, account.getVillageCode(), name);
        audit.note(person, "account.name-asked", person, null);
    }

    /** Takes the wish back; one that was decided stays decided. */
    void takeBack(Actor actor) {
        accounts.hold(List.of(actor.accountId()));
        rows.latest(actor.accountId()).filter(NameCorrection::isOpen).ifPresent(open -> {
            rows.end(open, NameCorrection.State.TAKEN_BACK, actor.accountId(), null, null, null);
            audit.note(actor.accountId(), "account.name-taken-back", actor.accountId(), null);
        });
    }

    /** Those that wait in the official's territory, the oldest first. */
    @Transactional(readOnly = true)
    List<NameCorrection> waiting(Actor actor) {
        desk.requireWitness(actor);
        return rows.waiting(Objects.requireNonNull(actor.scope()).prefix(), MOST_LISTED);
    }

    /** One of the official's territory; the look is noted. */
    Waiting see(Actor actor, UUID id) {
        NameCorrection found = rows.find(id).orElseThrow(NotFoundException::new);
        Account account = desk.visible(actor, found.account());
        audit.note(actor.accountId(), "account.looked-up", account.getId(), null);
        return new Waiting(
                found,
                account.name(),
                Optional.ofNullable(account.phone()).map(Phone::masked).orElse(null),
                actor.accountId().equals(account.getId()),
                Optional.ofNullable(found.endedBy())
                        .map(by -> accounts.names(List.of(by)).get(by))
                        .map(PersonName::full)
                        .orElse(null));
    }

    /**
     * Confirms the name that stands in the document. What was written before keeps the name of then.
     *
     * @param asInDocument the name that the official reads there
     * @return the person's account
     * @throws NotFoundException when the person is not of the official's territory
     * @throws RuleViolationException when the document has another name than was asked for, it is the official's own or
     *     the account is shut, or it was ended before
     */
    public UUID confirm(Actor actor, UUID id, DocumentKind kind, PersonName asInDocument) {
        NameCorrection open = open(actor, id);
        requireSame(open, asInDocument);
        limit.count(actor);
        accounts.rename(open.account(), open.name());
        rows.end(open, NameCorrection.State.CONFIRMED, actor.accountId(), office(actor), kind, null);
        audit.note(actor.accountId(), "account.name-changed", open.account(), kind.name());
        inbox.deliver(
                open.account(),
                "account.message.name-changed",
                NameController.PAGE,
                RecordedValue.named(office(actor)),
                RecordedValue.key(kind.key()));
        return open.account();
    }

    /** The name of a person without a phone, for who sees the document; the look is noted. @throws NotFoundException for anybody else */
    PersonName seeOutOfReach(Actor actor, UUID person) {
        PersonName now = desk.outOfReach(actor, person).name();
        audit.note(actor.accountId(), "account.looked-up", person, null);
        return now;
    }

    /**
     * Corrects the name of a person without a phone, who can ask for it nowhere but before the official: asked and confirmed at once.
     *
     * @param was the name that the official had before them
     * @param asInDocument the name that the official reads there
     * @throws NotFoundException for a person who can sign in, or who is not of the official's territory
     * @throws FieldViolationException when nothing would change
     * @throws RuleViolationException as {@link #confirm}
     * @throws StaleEditException when a colleague corrected it meanwhile
     */
    void correct(Actor actor, UUID person, String was, DocumentKind kind, PersonName asInDocument) {
        accounts.hold(List.of(person));
        Account account = desk.outOfReach(actor, person);
        if (account.name().equals(asInDocument)) {
            if (rows.latest(person)
                    .filter(each -> each.isConfirmed(asInDocument))
                    .isPresent()) {
                return; // pressed twice
            }
            throw new FieldViolationException("familyName", "account.name.same");
        }
        if (!account.name().full().equals(was)) {
            throw StaleEditException.atTheSameMoment();
        }
        confirm(actor, rows.add(person, account.getVillageCode(), asInDocument), kind, asInDocument);
    }

    /** What waits to be corrected of a person whom the caller lets the official see. */
    @Transactional(readOnly = true)
    Optional<NameCorrection> openOf(UUID person) {
        return rows.latest(person).filter(NameCorrection::isOpen);
    }

    /** The last digits of the IIN of each who waits, by account: two may have one name. */
    @Transactional(readOnly = true)
    Map<UUID, String> ends(List<NameCorrection> waiting) {
        return accounts.findAll(waiting.stream().map(NameCorrection::account).toList()).entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, each -> each.getValue().iin().end()));
    }

    /** @throws FieldViolationException when the document has another name than was asked for */
    @Transactional(readOnly = true)
    void requireSame(UUID id, PersonName asInDocument) {
        rows.find(id).ifPresent(found -> requireSame(found, asInDocument));
    }

    private static void requireSame(NameCorrection correction, PersonName asInDocument) {
        if (!correction.name().isSameAs(asInDocument)) {
            throw new FieldViolationException(
                    "familyName", "account.name.other", correction.name().full());
        }
    }

    /** Refuses it. @param reason in words for the person @throws RuleViolationException when it was ended before */
    void refuse(Actor actor, UUID id, String reason) {
        NameCorrection open = open(actor, id);
        rows.end(open, NameCorrection.State.REFUSED, actor.accountId(), office(actor), null, reason);
        audit.note(actor.accountId(), "account.name-refused", open.account(), null);
        inbox.deliver(
                open.account(),
                "account.message.name-refused",
                NameController.PAGE,
                RecordedValue.named(office(actor)),
                RecordedValue.words(reason));
    }

    private NameCorrection open(Actor actor, UUID id) {
        UUID person = rows.find(id).orElseThrow(NotFoundException::new).account();
        accounts.hold(List.of(person));
        Account account = desk.visible(actor, person);
        if (!actor.isConfirmed()) {
            throw new RuleViolationException("account.confirmation.needed");
        }
        if (actor.accountId().equals(person)) {
            throw new RuleViolationException("account.confirmation.own");
        }
        if (account.isDisabled()) {
            throw new RuleViolationException("account.confirmation.disabled");
        }
        return rows.find(id)
                .filter(NameCorrection::isOpen)
                .orElseThrow(() -> new RuleViolationException("account.name.over"));
    }

    private static Bilingual office(Actor actor) {
        return Optional.ofNullable(actor.officeName())
                .filter(name -> Witness.is(actor))
                .orElseThrow(NotFoundException::new);
    }
}
