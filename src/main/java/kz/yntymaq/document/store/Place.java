package kz.yntymaq.document.store;

/** Where the content of a file is. */
public enum Place {
    DATABASE,
    /** A store that speaks the protocol of Amazon S3, as MinIO does. */
    S3
}
