"""What was tried to find the right sentence, measured on the tuned questions: a table that a command reproduces."""
