"""What the tests of exact answers share: the generator of questions, and hypothesis with the same examples each run."""

import sys
from pathlib import Path

from hypothesis import settings

sys.path.insert(0, str(Path(__file__).parent))

settings.register_profile("steady", derandomize=True, deadline=None, database=None, max_examples=80)
settings.load_profile("steady")
