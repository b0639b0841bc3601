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
import org.springframework.stereotype.Component;

/**
 * What the signs of a co-operative ask of whoever considers its application: questions, which neither stop the case nor move it in the
 * queue. Named {@code @caseSigns} in templates.
 */
@Component
class CaseSigns {

    private final Signals signals;
    private final SignLines lines;

    CaseSigns(Signals signals, SignLines lines) {
        this.signals = signals;
        this.lines = lines;
    }

    /** Those that officials are shown today; nothing for an applicant without any. Who asks has opened the case. */
    public List<SignLine> of(Actor actor, UUID applicant) {
        if (!SignAccess.looks(actor)) {
            return List.of();
        }
        List<Signal> shown = signals.shown(List.of(applicant)).getOrDefault(applicant, List.of());
        if (shown.isEmpty()) {
            return List.of();
        }
        List<Finding> findings = shown.stream().map(Signal::finding).toList();
        Map<String, Signal> byIndicator =
                shown.stream().collect(Collectors.toMap(each -> each.finding().indicator(), each -> each));
        return lines.of(findings, byIndicator, new SignReader(SignReader.Kind.OFFICE, actor.accountId()));
    }
}
