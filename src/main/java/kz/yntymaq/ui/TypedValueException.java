package kz.yntymaq.ui;

/** Something typed cannot be read, and it can be said what is wrong with it. */
public class TypedValueException extends IllegalArgumentException {

    private static final long serialVersionUID = 1;

    private final String key;
    private final transient Object[] arguments;

    /** @param key message key of what is wrong */
    public TypedValueException(String key, Object... arguments) {
        super(key);
        this.key = key;
        this.arguments = arguments;
    }

    /** Message key of what is wrong. */
    public String key() {
        return key;
    }

    /** Of that message. */
    public Object[] arguments() {
        return arguments == null ? new Object[0] : arguments;
    }
}
