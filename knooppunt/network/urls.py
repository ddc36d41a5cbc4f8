"""Addresses of the register in use."""

from django.urls import path

from knooppunt.network.views import calling, cards, directory, key_figures, taking

app_name = "network"
urlpatterns = [
    path("contacten/", directory.directory, name="directory"),
    path("contacten/kaart/", directory.on_the_map, name="map"),
    path("contacten/uitvoer/", taking.exports, name="exports"),
    path("contacten/uitvoer/<int:pk>/", taking.export, name="export"),
    path("contacten/uitvoer/<int:pk>/akkoord/", taking.agree, name="agree_export"),
    path("contacten/uitvoer/<int:pk>/weigeren/", taking.refuse, name="refuse_export"),
    path("contacten/uitvoer/<int:pk>/ophalen/", taking.take, name="take_export"),
    path("bellen/", calling.topics, name="call"),
    path("bellen/<slug:topic>/", calling.places, name="call_places"),
    path("bellen/<slug:topic>/<slug:area>/", calling.people, name="call_people"),
    path("sleutelfiguren/", key_figures.key_figures, name="key_figures"),
    path("sleutelfiguren/vragen/", key_figures.ask_key_figure, name="ask_key_figure"),
    path("sleutelfiguur/<str:token>/", key_figures.consent, name="consent"),
    path("sleutelfiguur/<str:token>/nee/", key_figures.end_consent, name="end_consent"),
    path("personen/<int:pk>/kaartje/", cards.card, name="card"),
    path("personen/<int:pk>/kaartje.vcf", cards.download, name="vcard"),
]
