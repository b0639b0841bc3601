package kz.yntymaq.cooperative.trade.recorder;

import java.time.Instant;
import java.util.UUID;

/** A member who may write into the book. @param number in the register of shares @param name in full */
record Recorder(UUID id, int number, String name, Instant givenAt) {}
