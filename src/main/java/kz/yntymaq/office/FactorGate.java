package kz.yntymaq.office;

import jakarta.servlet.http.HttpServletRequest;
import kz.yntymaq.account.factor.FactorDuty;
import kz.yntymaq.account.factor.Factors;
import kz.yntymaq.account.factor.OwnSessions;
import kz.yntymaq.ui.form.FormPages;
import kz.yntymaq.ui.form.Gate;
import kz.yntymaq.ui.form.KeptForms;

/**
 * Whoever holds an office and has no second factor reaches only the pages where one is added, and the consent, where the
 * settings ask for one.
 */
public class FactorGate extends Gate {

    private final Factors factors;
    private final FactorDuty duty;
    private final CurrentActor current;

    public FactorGate(Factors factors, FactorDuty duty, CurrentActor current, KeptForms kept, FormPages pages) {
        super(OwnSessions.PAGE, FactorDuty.GOING_TO, OwnSessions.PAGE, kept, pages);
        this.factors = factors;
        this.duty = duty;
        this.current = current;
    }

    @Override
    protected boolean isShutFor(HttpServletRequest request) {
        return duty.ofOffices()
                && current.self(request)
                        .filter(known -> duty.isOf(known) && !factors.isNeeded(known.accountId()))
                        .isPresent();
    }

    @Override
    protected boolean isOpenToo(HttpServletRequest request) {
        String path = request.getRequestURI();
        return path.startsWith(OwnSessions.PAGE + "/") || path.equals("/cabinet/consent");
    }
}
