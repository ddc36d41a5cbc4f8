"""The columns of a list as somebody knows them from their own program: by letter and name."""

from collections.abc import Callable, Sequence

from knooppunt.imports.sheet.rows import letter


def spelled(titles: Sequence[str]) -> Callable[[int], str]:
    """Give what names a column, for the columns of this heading; the row as a whole has no column."""

    def name(place: int) -> str:
        if place < 0:
            return ""
        title = titles[place] if place < len(titles) else ""
        return f"{letter(place)} «{title}»" if title else letter(place)

    return name
