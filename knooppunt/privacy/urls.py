"""Addresses of own data: with an account, by a personal link, and for the privacy officer."""

from django.urls import path

from knooppunt.privacy.views import freshness, officer, own, terms
from knooppunt.privacy.views.visits import by_account, by_link

app_name = "privacy"
_LINK = "persoonlijk/<str:token>/"
urlpatterns = [
    path("mijn-gegevens/", by_account(own.everything), name="own"),
    path("mijn-gegevens/verbeteren/", by_account(own.correct), name="correct"),
    path("mijn-gegevens/bevestigen/", by_account(own.confirm), name="confirm"),
    path("mijn-gegevens/verzoek/", by_account(own.petition), name="ask"),
    path("mijn-gegevens/vertrekken/", by_account(own.leave), name="leave"),
    path("mijn-gegevens/blijven/", by_account(own.stay), name="stay"),
    path("mijn-gegevens/bestand/<slug:kind>/", by_account(own.file), name="file"),
    path("mijn-gegevens/opvragen/", own.ask_link, name="ask_link"),
    path(_LINK, by_link(own.check), name="linked"),
    path(f"{_LINK}alles/", by_link(own.everything), name="linked_own"),
    path(f"{_LINK}verbeteren/", by_link(own.correct), name="linked_correct"),
    path(f"{_LINK}bevestigen/", by_link(own.confirm), name="linked_confirm"),
    path(f"{_LINK}verzoek/", by_link(own.petition), name="linked_ask"),
    path(f"{_LINK}vertrekken/", by_link(own.leave), name="linked_leave"),
    path(f"{_LINK}blijven/", by_link(own.stay), name="linked_stay"),
    path(f"{_LINK}bestand/<slug:kind>/", by_link(own.file), name="linked_file"),
    path("privacy/", officer.overview, name="overview"),
    path("privacy/personen/<int:pk>/", officer.inspect, name="inspect"),
    path("privacy/inzage/<int:pk>/", officer.inspection, name="inspection"),
    path("privacy/verzoeken/<int:pk>/", officer.petition, name="petition"),
    path("privacy/bewaartermijnen/", terms.dues, name="dues"),
    path("privacy/bewaartermijnen/<int:pk>/", terms.hold, name="hold"),
    path("privacy/klok/", terms.trust, name="trust"),
    path("versheid/", freshness.freshness, name="freshness"),
    path("versheid/<int:pk>/", freshness.ask_again, name="ask_again"),
]
