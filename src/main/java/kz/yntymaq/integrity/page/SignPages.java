package kz.yntymaq.integrity.page;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kz.yntymaq.account.Actor;
import kz.yntymaq.account.Role;
import kz.yntymaq.audit.AuditLog;
import kz.yntymaq.integrity.finding.Finding;
import kz.yntymaq.integrity.finding.Group;
import kz.yntymaq.integrity.run.Activity;
import kz.yntymaq.integrity.run.RunViews;
import kz.yntymaq.integrity.signal.Objection;
import kz.yntymaq.integrity.signal.Objections;
import kz.yntymaq.integrity.signal.SignAccess;
import kz.yntymaq.integrity.signal.Signal;
import kz.yntymaq.integrity.signal.Signals;
import kz.yntymaq.kernel.NotFoundException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Puts together what somebody may see of the signs of one co-operative. */
@Service
@Transactional(readOnly = true)
class SignPages {

    private final SignAccess access;
    private final RunViews runs;
    private final Signals signals;
    private final Objections objections;
    private final SignLines lines;
    private final AuditLog audit;

    SignPages(
            SignAccess access, RunViews runs, Signals signals, Objections objections, SignLines lines, AuditLog audit) {
        this.access = access;
        this.runs = runs;
        this.signals = signals;
        this.objections = objections;
        this.lines = lines;
        this.audit = audit;
    }

    /**
     * The signs of a co-operative.
     *
     * @param day of the run; null where none has seen it yet
     * @param mayObject whether the reader is its chair
     */
    record Page(
            UUID id,
            String name,
            @Nullable LocalDate day,
            @Nullable Integer edition,
            @Nullable Activity activity,
            List<SignLine> lines,
            boolean mayObject) {

        /** Those of a group that are worth a look, the worst first. */
        public List<SignLine> of(Group group) {
            return lines.stream()
                    .filter(each -> each.group() == group && !each.isClear())
                    .sorted(Comparator.comparing(SignLine::outcome).reversed())
                    .toList();
        }

        /** What is in order, of all groups. */
        public List<SignLine> clear() {
            return lines.stream().filter(SignLine::isClear).toList();
        }

        public List<Group> groups() {
            return Arrays.asList(Group.values());
        }

        /** Whether the co-operative has a signal or a breach. */
        public boolean hasSignals() {
            return lines.stream().anyMatch(SignLine::hasSignal);
        }
    }

    /** All of it, for a member. */
    Page own(Actor actor, UUID id) {
        SignAccess.Seen seen = access.member(actor, id);
        boolean chair = seen.isChairedBy(actor);
        var reader = new SignReader(chair ? SignReader.Kind.CHAIR : SignReader.Kind.MEMBER, actor.accountId());
        return page(seen, reader, signals.of(id), chair, each -> true);
    }

    /** What officials are shown today; auditors see all. A look is noted. */
    @Transactional
    Page office(Actor actor, UUID id) {
        SignAccess.Seen seen = access.office(actor, id);
        audit.note(actor.accountId(), "integrity.signs-read", id, null);
        Map<String, Signal> standing = signals.of(id);
        boolean all = actor.is(Role.AUDITOR); // who reads everything and changes nothing
        return page(
                seen,
                new SignReader(SignReader.Kind.OFFICE, actor.accountId()),
                standing,
                false,
                each -> all || isShown(each, standing.get(each.indicator())));
    }

    /**
     * An objection with its signal, for an office.
     *
     * @param line null where the reader is not shown the signal
     * @param facts fingerprint of the signal that is shown
     * @param may whether the reader answers it
     * @param tied whether a tie keeps the reader from that
     */
    record Objected(
            Objection objection,
            String cooperative,
            @Nullable SignLine line,
            String facts,
            boolean shown,
            boolean may,
            boolean tied) {}

    /** An objection. A look at its signal is noted. @throws kz.yntymaq.kernel.NotFoundException for whoever may not see it */
    @Transactional
    Objected objection(Actor actor, UUID id) {
        Objection seen = objections.see(actor, id);
        Signal signal = signals.find(seen.signal()).orElseThrow(NotFoundException::new);
        boolean answers = seen.isOpen() && actor.worksOnCases();
        boolean tied = answers && access.isTied(actor, seen.cooperative());
        boolean may = answers && !tied;
        boolean shown = signal.shown() || actor.is(Role.AUDITOR);
        SignLine line = null;
        if (may || shown) {
            audit.note(actor.accountId(), "integrity.signs-read", seen.cooperative(), null);
            line = lines.of(signal.finding(), new SignReader(SignReader.Kind.OFFICE, actor.accountId()));
        }
        return new Objected(
                seen, access.find(seen.cooperative()).name().here(), line, signal.fingerprint(), shown, may, tied);
    }

    private static boolean isShown(Finding finding, @Nullable Signal signal) {
        return signal != null && Signal.is(finding) && signal.shown();
    }

    /** All of it, for an administrator. A look is noted. */
    @Transactional
    Page administrator(Actor actor, UUID id) {
        SignAccess.Seen seen = access.administrator(actor, id);
        audit.note(actor.accountId(), "integrity.signs-read", id, null);
        return page(
                seen, new SignReader(SignReader.Kind.OFFICE, actor.accountId()), signals.of(id), false, each -> true);
    }

    private interface Choice {
        boolean shows(Finding finding);
    }

    private Page page(
            SignAccess.Seen seen, SignReader reader, Map<String, Signal> standing, boolean chair, Choice choice) {
        return runs.latest(seen.id())
                .map(run -> new Page(
                        seen.id(),
                        seen.name().here(),
                        run.day(),
                        run.edition(),
                        run.activity(),
                        lines.of(run.findings().stream().filter(choice::shows).toList(), standing, reader),
                        chair))
                .orElseGet(() -> new Page(seen.id(), seen.name().here(), null, null, null, List.of(), chair));
    }
}
