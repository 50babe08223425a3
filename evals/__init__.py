"""How we know: datasets, metrics, baselines, runner, report, speed. `evals.run` is the place to start reading."""
