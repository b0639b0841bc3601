package kz.yntymaq.application;

/** A correction that an official asks for: the code of the field and why. */
public record AskedCorrection(String field, String comment) {}
