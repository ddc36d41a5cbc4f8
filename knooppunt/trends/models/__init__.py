"""The tables of trends."""

from knooppunt.trends.models.advice import Advice
from knooppunt.trends.models.dissent import Dissent
from knooppunt.trends.models.intake import Intake
from knooppunt.trends.models.interpretation import Interpretation
from knooppunt.trends.models.reading import Reading
from knooppunt.trends.models.reply import FormerReply, Reply
from knooppunt.trends.models.round import Round
from knooppunt.trends.models.signal import Signal

__all__ = [
    "Advice",
    "Dissent",
    "FormerReply",
    "Intake",
    "Interpretation",
    "Reading",
    "Reply",
    "Round",
    "Signal",
]
