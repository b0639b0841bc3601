package kz.yntymaq.kernel;

/** A page was sent a second time with other answers. What was sent first stands; this has not been done. */
public class UsedKeyException extends RuleViolationException {

    public UsedKeyException() {
        super("error.once.other");
    }
}
