"""The directory and the page of a municipality with a hundred thousand people, beside the bare app on the same data."""

from bench.databases import inside, own
from bench.pages import Jobs, compare_jobs, page

AREA = "GM0479"
_CARD = r'href="/personen/\d+/kaartje/"'


def measure(vendor: str, count: int) -> None:
    """Fill a database of this vendor and print the table of its pages."""
    jobs: Jobs = {
        "directory": page("/contacten/", _CARD, 25),
        "place": page(f"/gemeenten/{AREA}/", r"<h1[^>]*>\s*Zaanstad", 1),
    }
    with own(vendor) as environment:
        inside(environment, "bench.crowd", str(count))
        print(f"{vendor}, {count:,} people: processor ms a request")
        compare_jobs(environment, jobs, jobs)
