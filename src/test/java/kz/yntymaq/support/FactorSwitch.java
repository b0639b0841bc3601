package kz.yntymaq.support;

import kz.yntymaq.account.factor.FactorDuty;

/** Asks for second factors while a test wants it, so that one running portal serves the tests of both settings. */
public class FactorSwitch extends FactorDuty {

    private volatile boolean asking;

    FactorSwitch() {
        super(false, false);
    }

    /** Does something on a portal that asks a second factor of offices, and of a chair to submit. */
    public void whileAsking(Runnable action) {
        asking = true;
        try {
            action.run();
        } finally {
            asking = false;
        }
    }

    @Override
    public boolean ofOffices() {
        return asking;
    }

    @Override
    public boolean toSubmit() {
        return asking;
    }
}
