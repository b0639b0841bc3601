package kz.yntymaq.integrity.page;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import kz.yntymaq.account.Actor;
import kz.yntymaq.integrity.finding.Finding;
import kz.yntymaq.integrity.signal.SignAccess;
import kz.yntymaq.integrity.signal.Signal;
import kz.yntymaq.integrity.signal.Signals;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What the signs of a co-operative ask of whoever considers its application: questions, which neither stop the case nor move it in the
 * queue. Named {@code @caseSigns} in templates.
 */
@Component
class CaseSigns {

    private final SignAccess access;
    private final Signals signals;
    private final SignLines lines;

    CaseSigns(SignAccess access, Signals signals, SignLines lines) {
        this.access = access;
        this.signals = signals;
        this.lines = lines;
    }

    /** Questions. @param page where all signs stand with their rows; null where the seat lies outside of the reader's territory */
    public record Asked(List<SignLine> lines, @Nullable String page) {

        private static final Asked NONE = new Asked(List.of(), null);
    }

    /** Those that officials are shown today; nothing for an applicant without any. Who asks has opened the case. */
    public Asked of(Actor actor, UUID applicant) {
        if (!SignAccess.looks(actor)) {
            return Asked.NONE;
        }
        List<Signal> shown = signals.shown(applicant);
        if (shown.isEmpty()) {
            return Asked.NONE;
        }
        List<Finding> findings = shown.stream().map(Signal::finding).toList();
        Map<String, Signal> byIndicator =
                shown.stream().collect(Collectors.toMap(each -> each.finding().indicator(), each -> each));
        boolean near = access.active(applicant)
                .filter(each -> SignAccess.scope(actor).covers(each.seat()))
                .isPresent();
        return new Asked(
                lines.of(findings, byIndicator, new SignReader(SignReader.Kind.OFFICE, actor.accountId())),
                near ? "/office/cooperatives/" + applicant + "/signs" : null);
    }
}
