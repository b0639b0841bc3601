package kz.yntymaq.signature;

import java.util.UUID;

/** A document was signed. @param kind of what it is about */
record DocumentSigned(UUID signature, UUID account, String kind, UUID subject) {}
