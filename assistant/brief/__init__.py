"""The contribution brief: everything the report holds on a subject, as a value, in Markdown and in Word."""
