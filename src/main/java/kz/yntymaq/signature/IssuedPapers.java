package kz.yntymaq.signature;

import java.util.Optional;

/** Papers with a code that a room issues, so that whoever holds one can check it where signatures are checked. */
public interface IssuedPapers {

    /** The paper with this code, as it was typed; empty for a code that this room never gave. */
    Optional<IssuedPaper> byCode(String code);
}
