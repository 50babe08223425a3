"""How fast: each figure beside its floor, measured in the same run. `wsis eval speed` or `python -m evals.speed`."""
