package kz.yntymaq.voting.slip;

import java.util.UUID;

/** A printed slip that may have been handed to somebody holds no more. Which of them was theirs is not known. */
public record SlipVoided(UUID sitting, UUID question, UUID voter) {}
