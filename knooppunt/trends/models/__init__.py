"""The tables of trends."""

from knooppunt.trends.models.advice import Advice
from knooppunt.trends.models.interpretation import Interpretation
from knooppunt.trends.models.reply import FormerReply, Reply
from knooppunt.trends.models.signal import Signal

__all__ = ["Advice", "FormerReply", "Interpretation", "Reply", "Signal"]
