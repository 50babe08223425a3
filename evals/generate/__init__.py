"""Generated cases: `python -m evals.generate` makes `datasets/tuned/generated_*.jsonl` anew, the same bytes each time.

Questions come from `data/templates.json`, gold from the transcription of Annex 1, never from the corpus.
"""
