"""The vocabularies that the product ships."""

from pathlib import Path
from typing import Any

import yaml
from django.db import transaction

from knooppunt import catalogue
from knooppunt.audit.recording import record
from knooppunt.catalogue import facts
from knooppunt.catalogue.models import Intervention, TargetGroup

_SHIPPED = Path(catalogue.__file__).parent / "data"


def _rows(name: str) -> list[dict[str, str]]:
    rows: list[dict[str, str]] = yaml.safe_load((_SHIPPED / f"{name}.yaml").read_text(encoding="utf-8"))
    return rows


@transaction.atomic
def ensure_intervention(*, by: Any, code: str, **fields: str) -> Intervention:
    """Give the kind of intervention of this code; add it when it is new. ``fields``: name, name_en, stage."""
    intervention, is_new = Intervention.objects.get_or_create(code=code, defaults=fields)
    if is_new:
        record(facts.InterventionAdded(intervention.pk), by=by)
    return intervention


def ensure_shipped_interventions(*, by: Any) -> list[Intervention]:
    """Add every kind of intervention that the product ships and that is not there yet."""
    return [ensure_intervention(by=by, **row) for row in _rows("intervention-types")]


@transaction.atomic
def ensure_target_group(*, by: Any, code: str, **fields: str) -> TargetGroup:
    """Give the target group of this code; add it when it is new. ``fields``: name, name_en."""
    group, is_new = TargetGroup.objects.get_or_create(code=code, defaults=fields)
    if is_new:
        record(facts.TargetGroupAdded(group.pk), by=by)
    return group


def ensure_shipped_target_groups(*, by: Any) -> list[TargetGroup]:
    """Add every target group that the product ships and that is not there yet."""
    return [ensure_target_group(by=by, **row) for row in _rows("target-groups")]
