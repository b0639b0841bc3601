package kz.yntymaq.document;

import java.util.UUID;

/**
 * The files that were handed in for one purpose of one thing.
 *
 * @param kind the {@link FileGuard#ownerKind}
 * @param id of the thing
 */
record FileSet(String kind, UUID id, String purpose) {

    boolean holds(StoredFile file) {
        return file.getOwnerKind().equals(kind)
                && file.getOwnerId().equals(id)
                && file.getPurpose().equals(purpose);
    }

    /** Its page. */
    public String path() {
        return "/cabinet/documents/" + kind + "/" + id + "/" + purpose;
    }
}
