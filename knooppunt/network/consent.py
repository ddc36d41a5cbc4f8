"""The words with which somebody is asked to be a key figure; a yes belongs to the version that was read."""

from django.utils.translation import gettext_lazy as _

CURRENT = 1
TEXTS = {
    1: (
        _("Partners in the network would like to reach you as a key figure: somebody who knows a community well."),
        _("If you say yes, we keep your name, your e-mail address and what you fill in below. Nothing else."),
        _("Only the analyst, the specialist of the area and the person who asked you see it. It is never exported."),
        _("It is never connected with signals or with cases. You are not asked to report on people."),
        _(
            "You are free to say no. Then nothing of you is kept. "
            "You can take a yes back at any time, without a reason."
        ),
    )
}
