package kz.yntymaq.review;

import java.util.Optional;
import java.util.UUID;
import kz.yntymaq.application.Application;

/** Ties of officials to cases, beside a part in the applicant; a room above this one knows them. */
public interface CaseTies {

    /** What keeps somebody from a case; empty when this room knows of nothing. */
    Optional<ReviewAccess.Bar> of(UUID account, Application application);
}
