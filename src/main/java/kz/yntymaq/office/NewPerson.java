package kz.yntymaq.office;

import kz.yntymaq.account.PersonName;
import kz.yntymaq.identity.Phone;

/**
 * What an administrator knows of a person who has no account yet.
 *
 * @param villageCode КАТО code of a settlement
 */
record NewPerson(PersonName name, Phone phone, String villageCode) {}
