"""The metrics, one family a file; each file has a `METRICS` tuple (see `evals.metric`)."""
