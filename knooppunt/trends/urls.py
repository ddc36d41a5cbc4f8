"""Addresses of trends."""

from django.urls import path

from knooppunt.trends.views import advices, closing, interpretations, overview, replies, rounds, signals

app_name = "trends"
urlpatterns = [
    path("trends/", signals.signals, name="signals"),
    path("trends/delen/", signals.share, name="share"),
    path("trends/mijn/", signals.mine, name="mine"),
    path("trends/kaart/", overview.where, name="where"),
    path("trends/kaart/bestand/", overview.where_file, name="where_file"),
    path("trends/balans/", overview.balance, name="balance"),
    path("trends/balans/bestand/", overview.balance_file, name="balance_file"),
    path("trends/<int:pk>/", signals.signal, name="signal"),
    path("trends/<int:pk>/corrigeren/", signals.correct_signal, name="correct_signal"),
    path("trends/<int:pk>/intrekken/", signals.withdraw_signal, name="withdraw_signal"),
    path("duidingen/", interpretations.interpretations, name="interpretations"),
    path("duidingen/nieuw/", interpretations.interpret, name="interpret"),
    path("duidingen/<int:pk>/", interpretations.interpretation, name="interpretation"),
    path("duidingen/<int:pk>/corrigeren/", interpretations.correct_interpretation, name="correct_interpretation"),
    path("duidingen/<int:pk>/intrekken/", interpretations.withdraw_interpretation, name="withdraw_interpretation"),
    path("duidingen/<int:pk>/afwijkende-lezing/", closing.dissent, name="dissent"),
    path("duidingen/<int:pk>/afsluiten/", closing.close_interpretation, name="close_interpretation"),
    path("duidingen/<int:pk>/afsluiten/nieuw/", closing.close_with_new, name="close_with_new"),
    path("duidingen/<int:pk>/heropenen/", closing.reopen_interpretation, name="reopen_interpretation"),
    path("duidingen/<int:pk>/advies/", advices.advise, name="advise"),
    path("gezamenlijk/", rounds.rounds, name="rounds"),
    path("gezamenlijk/nieuw/", rounds.open_round, name="open_round"),
    path("gezamenlijk/<int:pk>/", rounds.round_, name="round"),
    path("gezamenlijk/<int:pk>/lezing/", rounds.give_reading, name="give_reading"),
    path("gezamenlijk/<int:pk>/tafel/", rounds.open_table, name="open_table"),
    path("gezamenlijk/<int:pk>/duiding/", rounds.agree, name="agree"),
    path("gezamenlijk/<int:pk>/stoppen/", rounds.stop_round, name="stop_round"),
    path("adviezen/", advices.advices, name="advices"),
    path("adviezen/<int:pk>/", advices.advice, name="advice"),
    path("adviezen/<int:pk>/corrigeren/", advices.correct_advice, name="correct_advice"),
    path("adviezen/<int:pk>/intrekken/", advices.withdraw_advice, name="withdraw_advice"),
    path("adviezen/<int:pk>/reageren/", replies.give_reply, name="give_reply"),
    path("adviezen/<int:pk>/herinneren/", replies.remind, name="remind"),
    path("reacties/<int:pk>/", replies.reply, name="reply"),
    path("reacties/<int:pk>/wijzigen/", replies.change_reply, name="change_reply"),
    path("reacties/<int:pk>/effect/", replies.tell_effect, name="tell_effect"),
]
