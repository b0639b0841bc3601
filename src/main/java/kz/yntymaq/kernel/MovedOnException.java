package kz.yntymaq.kernel;

/**
 * What a page would ask has been done or is no longer to be done. Whoever opens it, by the back button say, is
 * led to where the thing stands now. Thrown only after it is certain that this person may see that.
 */
public class MovedOnException extends RuntimeException {

    private final String path;
    private final String key;

    /** @param path of the page that shows where the thing stands */
    public MovedOnException(String path) {
        this(path, "page.moved-on");
    }

    /** @param key message key of why the page is not there any more */
    public MovedOnException(String path, String key) {
        super("moved on");
        this.path = path;
        this.key = key;
    }

    public String path() {
        return path;
    }

    public String key() {
        return key;
    }
}
