package kz.yntymaq.kernel;

/** There is no such thing, or none that this person may see: the page answers 404 for both. */
public class NotFoundException extends RuntimeException {

    public NotFoundException() {
        super("not found or not visible");
    }
}
