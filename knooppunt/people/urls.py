"""Addresses of people and places."""

from django.urls import path

from knooppunt.people import views

app_name = "people"
urlpatterns = [
    path("account/", views.profile, name="profile"),
    path("gemeenten/", views.areas, name="areas"),
    path("gemeenten/<slug:code>/", views.area, name="area"),
    path("organisaties/", views.organisations, name="organisations"),
    path("organisaties/<slug:code>/", views.organisation, name="organisation"),
    path("groepen/", views.groups, name="groups"),
    path("groepen/<slug:code>/", views.group, name="group"),
]
