package kz.yntymaq.mydata.withdrawal;

import java.util.UUID;
import kz.yntymaq.account.confirmation.DocumentKind;
import kz.yntymaq.kernel.Bilingual;

/**
 * That an official entered what a person asked for in person.
 *
 * @param by the official
 * @param document kind of the identity document that the official saw; its number is not kept
 */
record Witnessed(UUID by, Bilingual office, DocumentKind document) {}
