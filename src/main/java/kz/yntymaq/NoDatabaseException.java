package kz.yntymaq;

/** No database is configured and none can be started. */
class NoDatabaseException extends RuntimeException {

    NoDatabaseException() {
        super("No database is configured.");
    }
}
