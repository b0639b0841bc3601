package kz.yntymaq.application;

import kz.yntymaq.application.answer.Field;

/** A correction that an official asks for: the field and why. */
public record AskedCorrection(Field field, String comment) {}
