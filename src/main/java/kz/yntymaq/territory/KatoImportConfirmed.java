package kz.yntymaq.territory;

import java.util.UUID;

/** An administrator confirmed an import; it is applied in the background, after a restart too. */
record KatoImportConfirmed(UUID importId, UUID by) {}
