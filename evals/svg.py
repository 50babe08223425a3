"""Small charts as inline SVG: bars and lines. Plain strings, no script, nothing fetched."""

from collections.abc import Mapping, Sequence
from html import escape

COLOURS = ("#0b5d8f", "#c2571a", "#2f7d4f", "#7a4fa3", "#8a6d00", "#a03050", "#555f6b")
WIDTH, LABEL, BAR, GAP = 720, 210, 18, 8


def bars(title: str, rows: Sequence[tuple[str, float, float, float]]) -> str:
    """A horizontal bar chart of shares from 0 to 1; a row is (label, value, low, high), the last two its interval."""
    span = WIDTH - LABEL - 70
    height = len(rows) * (BAR + GAP) + 30
    parts = [_open(title, WIDTH, height)]
    for tick in (0, 0.25, 0.5, 0.75, 1):
        x = LABEL + tick * span
        parts.append(f'<line x1="{x:.1f}" y1="0" x2="{x:.1f}" y2="{height - 22}" class="grid"/>')
        parts.append(f'<text x="{x:.1f}" y="{height - 6}" text-anchor="middle" class="tick">{tick:g}</text>')
    for place, (label, value, low, high) in enumerate(rows):
        y = place * (BAR + GAP) + 2
        middle = y + BAR / 2
        left, right = LABEL + low * span, LABEL + high * span
        parts.append(f'<text x="{LABEL - 8}" y="{middle + 4:.1f}" text-anchor="end">{escape(label)}</text>')
        size = f'width="{max(value, 0) * span:.1f}" height="{BAR}"'
        parts.append(f'<rect x="{LABEL}" y="{y}" {size} fill="{COLOURS[0]}"/>')
        parts.append(f'<line x1="{left:.1f}" y1="{middle}" x2="{right:.1f}" y2="{middle}" class="whisker"/>')
        parts.append(f'<text x="{LABEL + span + 8}" y="{middle + 4:.1f}">{value:.2f}</text>')
    return "".join([*parts, "</svg>"])


def lines(
    title: str, series: Mapping[str, Sequence[tuple[float, float]]], x_title: str, y_title: str, x_max: float
) -> str:
    """A line chart; y goes from 0 to 1, x from 0 to `x_max`. A series of one point is drawn as a dot."""
    left, top, span_x, span_y = 60, 10, WIDTH - 260, 260
    height = top + span_y + 48
    parts = [_open(title, WIDTH, height)]
    for tick in (0, 0.25, 0.5, 0.75, 1):
        y = top + span_y * (1 - tick)
        parts.append(f'<line x1="{left}" y1="{y:.1f}" x2="{left + span_x}" y2="{y:.1f}" class="grid"/>')
        parts.append(f'<text x="{left - 8}" y="{y + 4:.1f}" text-anchor="end" class="tick">{tick:g}</text>')
        x = left + span_x * tick
        parts.append(
            f'<text x="{x:.1f}" y="{top + span_y + 18}" text-anchor="middle" class="tick">{tick * x_max:g}</text>'
        )
    parts.append(f'<text x="{left + span_x / 2:.1f}" y="{height - 8}" text-anchor="middle">{escape(x_title)}</text>')
    turned = f'transform="translate(16 {top + span_y / 2:.1f}) rotate(-90)"'
    parts.append(f'<text {turned} text-anchor="middle">{escape(y_title)}</text>')
    for place, (name, points) in enumerate(series.items()):
        colour = COLOURS[place % len(COLOURS)]
        spots = [(left + span_x * x / x_max, top + span_y * (1 - y)) for x, y in points]
        path = " ".join(f"{x:.1f},{y:.1f}" for x, y in spots)
        parts.append(f'<polyline points="{path}" fill="none" stroke="{colour}" stroke-width="2"/>')
        parts += [f'<circle cx="{x:.1f}" cy="{y:.1f}" r="3" fill="{colour}"/>' for x, y in spots]
        y = top + 14 + place * 20
        parts.append(f'<rect x="{left + span_x + 16}" y="{y - 9}" width="12" height="12" fill="{colour}"/>')
        parts.append(f'<text x="{left + span_x + 34}" y="{y + 1}">{escape(name)}</text>')
    return "".join([*parts, "</svg>"])


def _open(title: str, width: int, height: int) -> str:
    name = escape(title)
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" role="img" aria-label="{name}">'
        f"<title>{name}</title>"
    )
