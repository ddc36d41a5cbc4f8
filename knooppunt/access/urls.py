"""Addresses of getting in."""

from django.urls import path

from knooppunt.access import views

app_name = "access"
urlpatterns = [
    path("uitnodigingen/", views.invitations, name="invitations"),
    path("uitnodigingen/<int:pk>/versturen/", views.invite, name="invite"),
    path("uitnodigingen/<int:pk>/intrekken/", views.withdraw, name="withdraw"),
    path("tweede-stap-kwijt/", views.resets, name="resets"),
    path("tweede-stap-kwijt/<int:pk>/", views.settle_reset, name="settle_reset"),
    path("hartslag/", views.pulse, name="pulse"),
    path("welkom/<str:token>/", views.accept, name="accept"),
]
