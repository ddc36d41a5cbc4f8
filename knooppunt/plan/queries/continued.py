"""What an intended result goes on with: the results of earlier plans, as far as a reader may know of them."""

from collections.abc import Iterable

from knooppunt.plan.models import Plan, Result
from knooppunt.plan.models.plan import PlanQuerySet


def earlier_results(plan: Plan, known: PlanQuerySet) -> dict[str, Result]:
    """Give the result behind each reference in this plan, of the plans that are ``known`` to the reader.

    A reference is ``PLAN/CODE``, or ``CODE`` in the plan that this plan goes on with.
    """
    references = {one for row in Result.objects.filter(plan=plan).values_list("continues", flat=True) for one in row}
    if not references:
        return {}
    wanted = {reference: _spelled_out(reference, plan.continues) for reference in references}
    named = {pair for pairs in wanted.values() for pair in pairs}
    rows = Result.objects.filter(plan__in=known.exclude(pk=plan.pk), code__in={code for _plan, code in named})
    found = {(row.plan.code, row.code): row for row in rows.select_related("plan__theme")}
    return {reference: found[pair] for reference, pairs in wanted.items() for pair in pairs if pair in found}


def _spelled_out(reference: str, plans: Iterable[str]) -> list[tuple[str, str]]:
    plan, slash, code = reference.partition("/")
    return [(plan, code)] if slash else [(earlier, reference) for earlier in plans]
