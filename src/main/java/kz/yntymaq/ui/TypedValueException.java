package kz.yntymaq.ui;

/** Something typed cannot be read, and it can be said what is wrong with it. */
class TypedValueException extends IllegalArgumentException {

    private static final long serialVersionUID = 1;

    private final String key;
    private final transient Object[] arguments;

    /** @param key message key of what is wrong */
    TypedValueException(String key, Object... arguments) {
        super(key);
        this.key = key;
        this.arguments = arguments;
    }

    String key() {
        return key;
    }

    Object[] arguments() {
        return arguments == null ? new Object[0] : arguments;
    }
}
