-- The values of a correction are kept free of any language (application.FieldWords); those kept before stay as they were written.
update application_correction
   set old_value = 't:' || old_value, new_value = 't:' || new_value;
