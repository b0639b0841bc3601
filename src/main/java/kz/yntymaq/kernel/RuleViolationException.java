package kz.yntymaq.kernel;

/**
 * A rule refuses what was asked. Shown as a message by its field, or at the top of the page where
 * it names none.
 */
public class RuleViolationException extends RuntimeException {

    private final String key;
    private final transient Object[] arguments;

    /**
     * @param key message key of the reason
     * @param arguments of the message, already written for a reader
     */
    public RuleViolationException(String key, Object... arguments) {
        super(key);
        this.key = key;
        this.arguments = arguments;
    }

    public String key() {
        return key;
    }

    public Object[] arguments() {
        return arguments;
    }
}
