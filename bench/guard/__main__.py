"""How much the brake finds, how often it is wrong, how fast it is and what it weighs: on every part of the set."""

import resource
import sys
from collections import Counter
from time import process_time

from bench.guard.texts import Part, Text
from knooppunt.guard.find import Span, find, lexicon

TIMES, SEED = 30, 4
PARTS = ("tuned", "held_out", "written", "written_held_out", "fresh")
TUNED_ON = {"tuned", "written"}
SHOWN = 40


def main() -> None:
    """Measure every part; with ``-v`` show what went wrong in the parts that may be tuned on."""
    before, began = _megabytes(), process_time()
    lexicon.warm()
    print(f"lists: {process_time() - began:.2f} s, {_megabytes() - before:.0f} MB more, {_megabytes():.0f} MB in all")
    for name in PARTS:
        _measure(Part(name), show="-v" in sys.argv and name in TUNED_ON)


def _megabytes() -> float:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def _measure(part: Part, *, show: bool) -> None:
    texts, clean = part.texts(TIMES, SEED), part.clean()
    asked: Counter[str] = Counter()
    found: Counter[str] = Counter()
    began = process_time()
    spans = [find(text.text) for text in texts]
    each = (process_time() - began) / len(texts) * 1000
    for text, seen in zip(texts, spans, strict=True):
        for start, end, kind in text.hidden:
            asked[kind] += 1
            found[kind] += any(one.kind == kind and one.start < end and start < one.end for one in seen)
    wrong = [(text, seen) for text in clean if (seen := find(text.text))]
    _print(part.name, asked, found)
    print(f"  false alarms {len(wrong)}/{len(clean)} = {len(wrong) / len(clean):.1%}; {each:.2f} ms a text")
    if show:
        _show(texts, wrong)


def _print(name: str, asked: Counter[str], found: Counter[str]) -> None:
    print(f"{name}: recall {found.total() / asked.total():.3f} of {asked.total()}")
    print("  " + ", ".join(f"{kind} {found[kind] / asked[kind]:.3f}" for kind in sorted(asked)))


def _show(texts: list[Text], wrong: list[tuple[Text, list[Span]]]) -> None:
    for clean, seen in wrong:
        print("  wrong:", [(one.kind.value, one.quoted(clean.text)) for one in seen], clean.text)
    missed = [
        (kind, text.text[start:end], text.text)
        for text in texts
        for start, end, kind in text.hidden
        if not any(one.kind == kind and one.start < end and start < one.end for one in find(text.text))
    ]
    for kind, value, text in missed[:: max(1, len(missed) // SHOWN)]:
        print("  missed:", kind, "|", value, "|", text)


if __name__ == "__main__":
    main()
