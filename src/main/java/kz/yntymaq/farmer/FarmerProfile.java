package kz.yntymaq.farmer;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a villager says about themself.
 *
 * @param registeredSince first day of permanent registration in the village
 * @param produces in the villager's own words
 * @param version for the page of a second editor
 */
record FarmerProfile(
        UUID accountId,
        ProducerKind kind,
        @Nullable LocalDate registeredSince,
        String produces,
        Instant changedAt,
        int version) {}
