"""Addresses of gatherings."""

from django.urls import path

from knooppunt.gatherings.views import agenda, gathering, listing, presence, together

app_name = "gatherings"
urlpatterns = [
    path("bijeenkomsten/", listing.gatherings, name="gatherings"),
    path("bijeenkomsten/nieuw/", gathering.plan, name="plan"),
    path("bijeenkomsten/al-gehouden/", gathering.already_held, name="already_held"),
    path("bijeenkomsten/<int:pk>/", listing.gathering, name="gathering"),
    path("bijeenkomsten/<int:pk>/corrigeren/", gathering.correct, name="correct"),
    path("bijeenkomsten/<int:pk>/gehouden/", gathering.hold, name="hold"),
    path("bijeenkomsten/<int:pk>/afgelasten/", gathering.cancel, name="cancel"),
    path("bijeenkomsten/<int:pk>/heropenen/", gathering.reopen, name="reopen"),
    path("bijeenkomsten/<int:pk>/openbaar/", gathering.make_public, name="make_public"),
    path("bijeenkomsten/<int:pk>/niet-openbaar/", gathering.make_private, name="make_private"),
    path("bijeenkomsten/<int:pk>/aanmelden/", presence.enrol, name="enrol"),
    path("bijeenkomsten/<int:pk>/afmelden/", presence.withdraw, name="withdraw_enrolment"),
    path("bijeenkomsten/<int:pk>/agenda/", agenda.add, name="add_agenda_item"),
    path("bijeenkomsten/<int:pk>/trendsignalen/", together.together, name="together"),
    path("bijeenkomsten/<int:pk>/samen-geduid/<int:interpretation>/", together.record_agreed, name="record_agreed"),
    path("agenda/trendsignaal/<int:pk>/", agenda.schedule_signal, name="schedule_signal"),
    path("agenda/duiding/<int:pk>/", agenda.schedule_interpretation, name="schedule_interpretation"),
    path("agenda/advies/<int:pk>/", agenda.schedule_advice, name="schedule_advice"),
    path("agendapunten/<int:pk>/", agenda.agenda_item, name="agenda_item"),
    path("agendapunten/<int:pk>/besluit/", agenda.decide, name="decide"),
    path("agendapunten/<int:pk>/uitkomst/", agenda.link_outcome, name="link_outcome"),
    path("agendapunten/<int:pk>/verplaatsen/", agenda.move, name="move"),
    path("agendapunten/<int:pk>/van-de-agenda/", agenda.take_off, name="take_off"),
]
