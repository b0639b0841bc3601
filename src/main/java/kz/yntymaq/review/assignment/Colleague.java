package kz.yntymaq.review.assignment;

import java.util.UUID;

/** An official of an office at this moment. @param name family and given name */
public record Colleague(UUID id, String name) {}
