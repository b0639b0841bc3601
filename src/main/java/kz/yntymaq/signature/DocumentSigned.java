package kz.yntymaq.signature;

import java.util.UUID;

/** A document was signed; a room may do in the same transaction what follows of it. @param kind of what it is about */
public record DocumentSigned(UUID signature, UUID account, String kind, UUID subject) {}
