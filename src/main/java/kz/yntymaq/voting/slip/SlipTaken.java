package kz.yntymaq.voting.slip;

import java.util.UUID;

/** A slip was issued to somebody. @param onPaper whether it is a printed one */
public record SlipTaken(UUID sitting, UUID question, UUID voter, boolean onPaper) {}
