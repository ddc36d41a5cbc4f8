"""Addresses of people and places."""

from django.urls import path

from knooppunt.people.views import doubles, handover, organisation, person, places, seat

app_name = "people"
urlpatterns = [
    path("account/", places.profile, name="profile"),
    path("gemeenten/", places.areas, name="areas"),
    path("gemeenten/dekking/", handover.cover, name="cover"),
    path("gemeenten/<slug:code>/", places.area, name="area"),
    path("gemeenten/<slug:code>/samenvoegen/", doubles.merge_area, name="merge_area"),
    path("organisaties/", places.organisations, name="organisations"),
    path("organisaties/nieuw/", organisation.add_organisation, name="add_organisation"),
    path("organisaties/<slug:code>/", places.organisation, name="organisation"),
    path("organisaties/<slug:code>/wijzigen/", organisation.change_organisation, name="change_organisation"),
    path("groepen/", places.groups, name="groups"),
    path("groepen/nieuw/", organisation.add_group, name="add_group"),
    path("groepen/<slug:code>/", places.group, name="group"),
    path("groepen/<slug:code>/wijzigen/", organisation.change_group, name="change_group"),
    path("groepen/<slug:code>/lid-toevoegen/", organisation.add_member, name="add_member"),
    path("lidmaatschappen/<int:pk>/beeindigen/", organisation.end_membership, name="end_membership"),
    path("personen/nieuw/", person.add_person, name="add_person"),
    path("personen/<int:pk>/", person.person, name="person"),
    path("personen/<int:pk>/wijzigen/", person.change_person, name="change_person"),
    path("personen/<int:pk>/zetel/", person.give_seat, name="give_seat"),
    path("zetels/<int:pk>/wijzigen/", seat.change_seat, name="change_seat"),
    path("zetels/<int:pk>/beeindigen/", seat.end_seat, name="end_seat"),
    path("zetels/<int:pk>/taak/", seat.give_duty, name="give_duty"),
    path("dubbelen/", doubles.doubles, name="doubles"),
    path("dubbelen/personen/<int:kept>/<int:double>/", doubles.merge_persons, name="merge_persons"),
    path("dubbelen/personen/<int:kept>/<int:double>/twee/", doubles.keep_apart, name="keep_apart"),
    path("dubbelen/organisaties/<int:kept>/<int:double>/", doubles.merge_organisations, name="merge_organisations"),
    path("samenvoegingen/personen/<int:pk>/ongedaan/", doubles.undo_person_merge, name="undo_person_merge"),
    path("samenvoegingen/organisaties/<int:pk>/ongedaan/", doubles.undo_organisation_merge,
         name="undo_organisation_merge"),
    path("overdrachten/", handover.handovers, name="handovers"),
    path("overdrachten/<int:pk>/", handover.handover, name="handover"),
]  # fmt: skip
