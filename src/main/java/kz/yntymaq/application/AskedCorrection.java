package kz.yntymaq.application;

/** A correction that an official asks for: the field and why. */
public record AskedCorrection(Field field, String comment) {}
