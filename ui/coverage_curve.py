"""Accuracy against coverage as inline SVG, with the same figures as a table for screen readers."""

from collections.abc import Sequence

from ui.markup import labelled, words

WIDTH, HEIGHT, LEFT, RIGHT, BOTTOM, TOP = 500, 260, 40, 24, 30, 12
POINTS_IN_TABLE = 10


def curve_svg(points: Sequence[Sequence[float]]) -> str:
    """Draw the points (share answered, accuracy of the answered), both in 0..1; nothing where there are none."""
    if not points:
        return ""
    floor = min(0.9, min(accuracy for _, accuracy in points))
    floor = int(floor * 10) / 10

    def x(share: float) -> float:
        return LEFT + share * (WIDTH - LEFT - RIGHT)

    def y(accuracy: float) -> float:
        return TOP + (1 - accuracy) / (1 - floor) * (HEIGHT - TOP - BOTTOM)

    steps = [floor + number * (1 - floor) / 4 for number in range(5)]
    grid = "".join(
        f'<line x1="{LEFT}" x2="{WIDTH - RIGHT}" y1="{y(step):.1f}" y2="{y(step):.1f}" stroke="var(--line)"/>'
        f'<text x="{LEFT - 6}" y="{y(step) + 4:.1f}" text-anchor="end">{100 * step:.0f}%</text>'
        for step in steps
    )
    below = "".join(
        f'<text x="{x(share):.1f}" y="{HEIGHT - 8}" text-anchor="middle">{100 * share:.0f}%</text>'
        for share in (0.0, 0.25, 0.5, 0.75, 1.0)
    )
    path = " ".join(f"{x(share):.1f},{y(accuracy):.1f}" for share, accuracy in points)
    dots = "".join(f'<circle cx="{x(s):.1f}" cy="{y(a):.1f}" r="3" fill="var(--accent)"/>' for s, a in points)
    every = max(1, len(points) // POINTS_IN_TABLE)
    rows = "".join(f"<tr><td>{100 * s:.0f}%</td><td>{100 * a:.1f}%</td></tr>" for s, a in points[::every])
    return (
        f'<svg class="curve" viewBox="0 0 {WIDTH} {HEIGHT}" role="img"{labelled("coverage_title")}>{grid}{below}'
        f'<polyline points="{path}" fill="none" stroke="var(--accent)" stroke-width="2.5"/>{dots}</svg>'
        f'<table class="away"><thead><tr>{words("answered", "th")}{words("right_of_them", "th")}</tr></thead>'
        f"<tbody>{rows}</tbody></table>"
    )
