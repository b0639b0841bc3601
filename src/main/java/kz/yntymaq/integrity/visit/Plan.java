package kz.yntymaq.integrity.visit;

import java.time.Instant;
import java.util.UUID;

/** A plan of visits. @param seed by which it was drawn @param recorded how many results are recorded */
record Plan(UUID id, int size, long seed, UUID madeBy, Instant madeAt, int recorded) {}
