"""The icons: strokes on a field of 20 by 20, drawn for Knooppunt; they never carry meaning alone."""

from functools import cache

from django.utils.safestring import SafeString

_PATHS = {
    "alert": "M10 3 18 17H2ZM10 8v4M10 14.5v.1",
    "arrow": "M4 10h12M11 5l5 5-5 5",
    "back": "M16 10H4M9 5l-5 5 5 5",
    "building": "M4 17V4h8v13M12 8h4v9M2 17h16M7 7h2M7 10h2M7 13h2",
    "calendar": "M3 5h14v12H3ZM3 9h14M7 3v4M13 3v4",
    "chart": "M3 17h14M5 14v-4M10 14V5M15 14V8",
    "chat": "M3 4h14v10H9l-4 3v-3H3Z",
    "check": "M4 10.5 8.5 15 16 6",
    "clock": "M10 2.8a7.2 7.2 0 1 0 .01 0M10 6v4.2l3 1.8",
    "close": "M5 5l10 10M15 5 5 15",
    "done": "M10 2.8a7.2 7.2 0 1 0 .01 0M6.5 10.2 9 12.7 13.6 7.5",
    "down": "M5 7.5l5 5 5-5",
    "eye": "M2 10c4-6.5 12-6.5 16 0-4 6.5-12 6.5-16 0ZM10 7.8a2.2 2.2 0 1 0 .01 0",
    "file": "M5 2.5h7l3 3v12H5ZM12 2.5v3h3M8 10h4M8 13h4",
    "globe": "M10 2.8a7.2 7.2 0 1 0 .01 0M3 10h14M10 2.8c-4.5 4.5-4.5 9.9 0 14.4 4.5-4.5 4.5-9.9 0-14.4",
    "info": "M10 2.8a7.2 7.2 0 1 0 .01 0M10 9.2v4.6M10 6.3v.1",
    "leave": "M8 3H4v14h4M8 10h9M13.5 6.5 17 10l-3.5 3.5",
    "lesson": "M3 4.5c3-1 5-.6 7 1 2-1.6 4-2 7-1v11c-3-1-5-.6-7 1-2-1.6-4-2-7-1ZM10 5.5v11",
    "lock": "M5 9h10v8H5ZM7 9V6.2a3 3 0 0 1 6 0V9",
    "menu": "M3 5.5h14M3 10h14M3 14.5h14",
    "people": "M7 4.2a2.6 2.6 0 1 0 .01 0M2 16c.4-6 9.6-6 10 0M13.5 5a2.2 2.2 0 0 1 0 4.3M14.5 11.5c2 .4 3.3 2 3.5 4.5",
    "person": "M10 3.5a3.2 3.2 0 1 0 .01 0M3.8 17c.5-7.3 11.9-7.3 12.4 0",
    "pin": "M10 17.5C5.5 12.5 4.5 10.5 4.5 8.2a5.5 5.5 0 0 1 11 0c0 2.3-1 4.3-5.5 9.3ZM10 6.5a1.8 1.8 0 1 0 .01 0",
    "plan": "M4 3h12v14H4ZM7 7h6M7 10h6M7 13h3",
    "plus": "M10 4v12M4 10h12",
    "print": "M6 7V3h8v4M6 14H3V7h14v7h-3M6 12h8v5H6Z",
    "search": "M8.8 3.5a5.3 5.3 0 1 0 .01 0M12.8 12.8 17 17",
    "signal": "M10 8.5a1.5 1.5 0 1 0 .01 0M6.5 6.3a5 5 0 0 0 0 7.4M13.5 6.3a5 5 0 0 1 0 7.4"
    "M4 3.8a8.5 8.5 0 0 0 0 12.4M16 3.8a8.5 8.5 0 0 1 0 12.4",
    "tag": "M3 3h7l7 7-7 7-7-7ZM6.5 6.5v.1",
    "wait": "M5.5 3h9M5.5 17h9M6.5 3c0 4 3 5 3.5 7-.5 2-3.5 3-3.5 7M13.5 3c0 4-3 5-3.5 7 .5 2 3.5 3 3.5 7",
    "wrong": "M10 2.8a7.2 7.2 0 1 0 .01 0M7 7l6 6M13 7l-6 6",
}
NAMES = tuple(_PATHS)


@cache
def icon(name: str) -> SafeString:
    """Draw an icon that screen readers pass over; the word beside it says what it means."""
    path = _PATHS[name]
    return SafeString(
        f'<svg class="icon" viewBox="0 0 20 20" aria-hidden="true" focusable="false"><path d="{path}"/></svg>'
    )
