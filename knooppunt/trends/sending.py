"""What an app upstairs may use to send something of its own in two steps: write, then see who will read it.

The pages and forms of trends are nobody else's; these are handed out on purpose, so that who reads along is decided and
shown in one way in the whole product.
"""

from knooppunt.trends.forms.level import LevelField
from knooppunt.trends.views.asked import number, pages
from knooppunt.trends.views.sending import Sending
from knooppunt.trends.views.sending import answer as send_in_two_steps

__all__ = ["LevelField", "Sending", "number", "pages", "send_in_two_steps"]
