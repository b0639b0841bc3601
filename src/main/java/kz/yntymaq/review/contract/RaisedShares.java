package kz.yntymaq.review.contract;

import java.util.List;
import java.util.UUID;
import org.springframework.data.repository.Repository;

interface RaisedShares extends Repository<RaisedShare, UUID> {

    RaisedShare save(RaisedShare share);

    /** Those of an application, the newest first. */
    List<RaisedShare> findByApplicationIdOrderByRecordedAtDesc(UUID application);
}
