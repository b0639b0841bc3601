package kz.yntymaq.support;

import java.math.BigDecimal;
import kz.yntymaq.programme.edition.Programmes;
import kz.yntymaq.programme.fund.Budget;
import kz.yntymaq.programme.fund.LimitKey;
import kz.yntymaq.programme.fund.LimitSetting;
import kz.yntymaq.programme.fund.LimitState;
import kz.yntymaq.programme.fund.Limits;

/** Sets what oblasts may lend for «Ауыл аманаты» in 2026, as an administrator does: by the service of the portal. */
public final class OblastMoney {

    private static final int YEAR = 2026;

    private final LimitSetting setting;
    private final Limits limits;
    private final People people;

    OblastMoney(LimitSetting setting, Limits limits, People people) {
        this.setting = setting;
        this.limits = limits;
        this.people = people;
    }

    /** Sets it where it is not set. */
    public synchronized void atLeastSet(String oblast, long tenge) {
        if (limits.find(key(oblast)).isEmpty()) {
            set(oblast, tenge);
        }
    }

    /** Sets it, whatever it was. */
    public void set(String oblast, long tenge) {
        setting.allot(
                people.actor(people.administrator()),
                key(oblast),
                Budget.fresh(BigDecimal.valueOf(tenge)),
                limits.find(key(oblast)).map(LimitState::version).orElse(null));
    }

    public LimitState of(String oblast) {
        return limits.find(key(oblast)).orElseThrow();
    }

    public static LimitKey key(String oblast) {
        return new LimitKey(Programmes.AUYL_AMANATY, oblast, YEAR);
    }
}
