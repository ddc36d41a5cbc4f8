"""Addresses of the catalogue."""

from django.urls import path

from knooppunt.catalogue import views

app_name = "catalogue"
urlpatterns = [
    path("handelingsperspectieven/", views.perspectives, name="perspectives"),
    path("handelingsperspectieven/nieuw/", views.add_perspective, name="add_perspective"),
    path("handelingsperspectieven/<int:pk>/", views.perspective, name="perspective"),
    path("handelingsperspectieven/<int:pk>/corrigeren/", views.correct_perspective, name="correct_perspective"),
    path("handelingsperspectieven/<int:pk>/intrekken/", views.withdraw_perspective, name="withdraw_perspective"),
]
