"""The forms of trends."""

from knooppunt.trends.forms.advice import AdviceForm, CorrectAdviceForm
from knooppunt.trends.forms.circle import CircleForm
from knooppunt.trends.forms.closing import CloseForm, DissentForm, NewPerspectiveForm, ReopenForm
from knooppunt.trends.forms.intake import IntakeForm
from knooppunt.trends.forms.interpretation import CorrectInterpretationForm, InterpretForm
from knooppunt.trends.forms.narrow import options
from knooppunt.trends.forms.reply import ChangeReplyForm, EffectForm, ReplyForm
from knooppunt.trends.forms.review import ReviewForm
from knooppunt.trends.forms.round import AgreeForm, OpenRoundForm, ReadingForm, StopForm
from knooppunt.trends.forms.second_look import SecondLookForm
from knooppunt.trends.forms.signal import CorrectSignalForm, ShareForm
from knooppunt.trends.forms.withdraw import WithdrawForm

__all__ = [
    "AdviceForm",
    "AgreeForm",
    "ChangeReplyForm",
    "CircleForm",
    "CloseForm",
    "CorrectAdviceForm",
    "CorrectInterpretationForm",
    "CorrectSignalForm",
    "DissentForm",
    "EffectForm",
    "IntakeForm",
    "InterpretForm",
    "NewPerspectiveForm",
    "OpenRoundForm",
    "ReadingForm",
    "ReopenForm",
    "ReplyForm",
    "ReviewForm",
    "SecondLookForm",
    "ShareForm",
    "StopForm",
    "WithdrawForm",
    "options",
]
